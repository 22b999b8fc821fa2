package dev.flint.runtime.logging.format;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How records are written. */
public sealed interface RecordFormat permits TextFormat, JsonFormat {

  /**
   * Writes a record, without a line end.
   *
   * @param entry what is logged
   * @param time when
   * @param invocation the invocation under way; null outside of one
   */
  String format(LogEntry entry, Instant time, @Nullable InvocationFields invocation);
}
