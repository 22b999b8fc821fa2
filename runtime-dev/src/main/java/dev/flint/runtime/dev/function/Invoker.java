package dev.flint.runtime.dev.function;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.StreamListener;
import java.util.concurrent.atomic.AtomicLong;

/** Invokes the function. All fronts come together here. */
public interface Invoker {

  /**
   * Sends the event to the function, as it is built now, and waits for its answer. Calls of several
   * threads take turns.
   *
   * @param source where the event comes from, in a few words: {@code GET /items/7}, {@code Invoke
   *     API}
   * @param listener takes the response while it comes, if it is streamed
   * @return the invocation with its answer: of a streamed response, as much as a response may have
   *     that is not streamed
   * @throws InterruptedException when the thread is interrupted; the function's process is ended
   */
  Invocation invoke(String source, Event event, StreamListener listener)
      throws InterruptedException;

  /**
   * Sends the event likewise, for who takes no stream. A streamed response that is larger than one
   * that is not streamed may be becomes the error that Lambda has for it.
   */
  default Invocation invoke(String source, Event event) throws InterruptedException {
    AtomicLong length = new AtomicLong();
    Invocation invocation = invoke(source, event, part -> length.addAndGet(part.length));
    return invocation.answer().succeeded() && length.get() > Answer.Response.MAX_BYTES
        ? invocation.withAnswer(Answer.FunctionError.responseTooLarge(event.requestId()))
        : invocation;
  }
}
