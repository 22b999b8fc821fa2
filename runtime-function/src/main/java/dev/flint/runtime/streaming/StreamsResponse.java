package dev.flint.runtime.streaming;

/**
 * Marks the class of a handler that writes its response to an {@code OutputStream}: what it writes
 * is sent as it is written, unless the setting {@code FLINT_RESPONSE_MODE} says otherwise.
 */
public interface StreamsResponse {

  /**
   * Tells whether it does; asked once, when the handler is made, and not at all where its method is
   * static.
   *
   * @return true unless overridden
   */
  default boolean streamsResponse() {
    return true;
  }
}
