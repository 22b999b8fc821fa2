package dev.flint.runtime.dev.function;

import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.StreamListener;

/** Invokes the function. All fronts come together here. */
public interface Invoker {

  /**
   * Sends the event to the function, as it is built now, and waits for its answer. Calls of several
   * threads take turns.
   *
   * @param source where the event comes from, in a few words: {@code GET /items/7}, {@code Invoke
   *     API}
   * @param listener takes the response while it comes, if it is streamed; the answer's body is
   *     empty then
   * @throws InterruptedException when the thread is interrupted; the function's process is ended
   */
  Invocation invoke(String source, Event event, StreamListener listener)
      throws InterruptedException;

  /**
   * Sends the event likewise and collects a streamed response. One that is larger than a response
   * that is not streamed may be becomes the error that Lambda has for it.
   */
  default Invocation invoke(String source, Event event) throws InterruptedException {
    CollectedStream stream = new CollectedStream(part -> {});
    return stream.buffered(invoke(source, event, stream));
  }
}
