package dev.flint.runtime.dev.function;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.StreamListener;
import java.io.ByteArrayOutputStream;

/** A streamed response for whoever needs it whole. */
final class CollectedStream implements StreamListener {

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  @Override
  public void takes(byte[] part) {
    body.writeBytes(part);
  }

  /** Returns the invocation with the response's body where that was streamed. */
  Invocation completed(Invocation invocation) {
    if (body.size() == 0 || !(invocation.answer() instanceof Answer.Response response)) {
      return invocation;
    }
    return invocation.withAnswer(
        new Answer.Response(
            response.requestId(), body.toByteArray(), response.headers(), response.trailers()));
  }
}
