package dev.flint.runtime.logging.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The level of a log record, by the names and in the order of {@code AWS_LAMBDA_LOG_LEVEL}.
 * aws-lambda-java-core has the same as {@code LogLevel}, but not in the versions before 1.2.3,
 * which a function may bring.
 */
public enum RecordLevel {
  /** None was given; such a record is never dropped. */
  UNDEFINED,
  /** The finest. */
  TRACE,
  /** For who looks for a fault. */
  DEBUG,
  /** What goes on. */
  INFO,
  /** Something is odd, and it goes on. */
  WARN,
  /** Something failed. */
  ERROR,
  /** Nothing goes on. */
  FATAL;

  /** Returns whether a record of this level is logged where this is the lowest level that is. */
  public boolean isEnabledAt(RecordLevel minimum) {
    return this == UNDEFINED || compareTo(minimum) >= 0;
  }

  /** Returns the level of this name in any case; null when there is none. */
  public static @Nullable RecordLevel named(String name) {
    String upperCase = name.toUpperCase(Locale.ROOT);
    for (RecordLevel level : values()) {
      if (level.name().equals(upperCase)) {
        return level;
      }
    }
    return null;
  }
}
