package dev.flint.runtime.emulator;

/** Takes a streamed response while it comes. The answer's own body is empty then. */
public interface StreamListener {

  /**
   * Is told that a response begins.
   *
   * @param headers the fields sent before it
   */
  default void begins(Headers headers) {}

  /**
   * Takes some of its bytes. Meanwhile the runtime may send on only as much as the connection
   * holds.
   */
  void takes(byte[] part);
}
