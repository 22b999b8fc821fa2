package dev.flint.runtime.logging.format;

import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is logged.
 *
 * @param level its level
 * @param logger the name of the logger; null for a logger without, which is the function's {@code
 *     LambdaLogger} and the runtime itself
 * @param message any text; may be null
 * @param thrown what is told of an exception; may be null
 * @param fields what the record has besides, in order
 */
public record LogEntry(
    RecordLevel level,
    @Nullable String logger,
    @Nullable String message,
    @Nullable ThrowableDetails thrown,
    List<LogField> fields) {

  /** Returns an entry with nothing but a message. */
  public static LogEntry of(RecordLevel level, @Nullable String logger, @Nullable String message) {
    return new LogEntry(level, logger, message, null, List.of());
  }

  /** Returns an entry of the runtime for what was thrown. */
  public static LogEntry of(RecordLevel level, ThrowableDetails thrown) {
    return new LogEntry(level, null, thrown.message(), thrown, List.of());
  }
}
