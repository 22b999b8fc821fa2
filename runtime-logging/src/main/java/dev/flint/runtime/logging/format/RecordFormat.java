package dev.flint.runtime.logging.format;

import java.time.Instant;

/** How records are written. */
public sealed interface RecordFormat permits TextFormat, JsonFormat {

  /**
   * Writes a record, without a line end.
   *
   * @param entry what is logged
   * @param time when
   * @param invocation the invocation under way; null outside of one
   */
  String format(LogEntry entry, Instant time, InvocationFields invocation);
}
