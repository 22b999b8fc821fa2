package dev.flint.runtime.api;

import dev.flint.runtime.context.InvocationMetadata;
import org.jspecify.annotations.Nullable;

/**
 * One event with what the service says of it.
 *
 * @param metadata the headers that came with the event
 * @param event the event's bytes, at most some 6 MB, usually JSON; maybe empty. Handed over, not
 *     copied. Empty where there was no memory for it.
 * @param outOfMemory why there was no memory for the event; null where there was
 */
public record Invocation(
    InvocationMetadata metadata, byte[] event, @Nullable OutOfMemoryError outOfMemory) {

  /** An invocation whose event was read. */
  public Invocation(InvocationMetadata metadata, byte[] event) {
    this(metadata, event, null);
  }

  /**
   * Returns the event's bytes.
   *
   * @throws OutOfMemoryError when there was no memory for them
   */
  @Override
  public byte[] event() {
    if (outOfMemory != null) {
      throw outOfMemory;
    }
    return event;
  }
}
