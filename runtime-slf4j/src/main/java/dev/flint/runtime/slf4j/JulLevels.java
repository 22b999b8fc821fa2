package dev.flint.runtime.slf4j;

import dev.flint.runtime.logging.format.RecordLevel;
import java.util.logging.Level;

/** The levels of {@code java.util.logging}, as SLF4J's own bridge takes them. */
final class JulLevels {

  private JulLevels() {}

  /** Returns the level of a record. */
  static RecordLevel recordLevel(Level level) {
    int value = level.intValue();
    if (value <= Level.FINEST.intValue()) {
      return RecordLevel.TRACE;
    }
    if (value <= Level.FINE.intValue()) {
      return RecordLevel.DEBUG;
    }
    if (value <= Level.INFO.intValue()) {
      return RecordLevel.INFO;
    }
    return value <= Level.WARNING.intValue() ? RecordLevel.WARN : RecordLevel.ERROR;
  }

  /** Returns the lowest level whose records are logged from this level on. */
  static Level lowestOf(RecordLevel level) {
    return switch (level) {
      case UNDEFINED, TRACE -> Level.ALL;
      case DEBUG -> Level.FINER;
      case INFO -> Level.CONFIG;
      case WARN -> Level.WARNING;
      case ERROR -> Level.SEVERE;
      case FATAL -> Level.OFF;
    };
  }
}
