package dev.flint.runtime.logging.format;

import dev.flint.runtime.logging.throwable.StackTraceText;
import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Format {@code TEXT}. A record of a named logger is written by a pattern, followed by its stack
 * trace; one without a name, as on the managed runtime, is its message as given or its stack trace.
 */
public final class TextFormat implements RecordFormat {

  private final TextPattern pattern;

  /** A format that writes records of named loggers by this pattern. */
  public TextFormat(TextPattern pattern) {
    this.pattern = pattern;
  }

  @Override
  public String format(LogEntry entry, Instant time, @Nullable InvocationFields invocation) {
    ThrowableDetails thrown = entry.thrown();
    if (entry.logger() == null) {
      return thrown == null ? String.valueOf(entry.message()) : StackTraceText.of(thrown);
    }
    StringBuilder text = new StringBuilder(256);
    pattern.append(entry, time, invocation, text);
    if (thrown != null) {
      text.append('\n').append(StackTraceText.of(thrown));
    }
    return text.toString();
  }
}
