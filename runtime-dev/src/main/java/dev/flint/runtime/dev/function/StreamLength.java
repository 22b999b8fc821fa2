package dev.flint.runtime.dev.function;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.StreamListener;

/** Counts the bytes of a streamed response. */
final class StreamLength implements StreamListener {

  private long length;

  @Override
  public void takes(byte[] part) {
    length += part.length;
  }

  /** Returns whether it is larger than a response that is not streamed may be. */
  boolean isTooLarge() {
    return length > Answer.Response.MAX_BYTES;
  }
}
