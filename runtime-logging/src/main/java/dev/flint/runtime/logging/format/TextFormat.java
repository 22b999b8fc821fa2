package dev.flint.runtime.logging.format;

import dev.flint.runtime.logging.throwable.StackTraceText;
import java.time.Instant;

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
  public String format(LogEntry entry, Instant time, InvocationFields invocation) {
    if (entry.logger() == null) {
      return entry.thrown() == null
          ? String.valueOf(entry.message())
          : StackTraceText.of(entry.thrown());
    }
    StringBuilder text = new StringBuilder(256);
    pattern.append(entry, time, invocation, text);
    if (entry.thrown() != null) {
      text.append('\n').append(StackTraceText.of(entry.thrown()));
    }
    return text.toString();
  }
}
