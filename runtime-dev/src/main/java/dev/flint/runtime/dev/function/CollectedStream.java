package dev.flint.runtime.dev.function;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.StreamListener;
import java.io.ByteArrayOutputStream;

/** Keeps a streamed response, as far as a buffered one might go, and passes it on. */
public final class CollectedStream implements StreamListener {

  private final StreamListener next;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private boolean cut;

  /** Keeps what a buffered response might hold. */
  public CollectedStream(StreamListener next) {
    this.next = next;
  }

  @Override
  public void begins(Headers headers) {
    next.begins(headers);
  }

  @Override
  public void takes(byte[] part) {
    int kept = Math.min(part.length, Answer.Response.MAX_BYTES - body.size());
    body.write(part, 0, kept);
    cut |= kept < part.length;
    next.takes(part);
  }

  /** Returns the invocation with the response's body where that was streamed, as far as kept. */
  public Invocation completed(Invocation invocation) {
    if (body.size() == 0 || !(invocation.answer() instanceof Answer.Response response)) {
      return invocation;
    }
    return invocation.withAnswer(
        new Answer.Response(
            response.requestId(), body.toByteArray(), response.headers(), response.trailers()));
  }

  /**
   * Returns the invocation as it is for who takes no stream: the service answers an error where the
   * response is too large to be sent whole.
   */
  Invocation buffered(Invocation invocation) {
    return cut && invocation.answer().succeeded()
        ? invocation.withAnswer(Answer.FunctionError.responseTooLarge(invocation.requestId()))
        : completed(invocation);
  }
}
