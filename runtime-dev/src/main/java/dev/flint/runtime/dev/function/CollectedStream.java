package dev.flint.runtime.dev.function;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.StreamListener;
import java.io.ByteArrayOutputStream;

/** Keeps a streamed response, as far as a buffered one might go, and passes it on. */
public final class CollectedStream implements StreamListener {

  /** The most that a function may answer without streaming. */
  private static final int LIMIT = 6 * 1024 * 1024;

  private final StreamListener next;
  private final int limit;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** Keeps what a buffered response might hold. */
  public CollectedStream(StreamListener next) {
    this(next, LIMIT);
  }

  private CollectedStream(StreamListener next, int limit) {
    this.next = next;
    this.limit = limit;
  }

  /** Returns one that keeps all, for nobody else. */
  static CollectedStream whole() {
    return new CollectedStream(part -> {}, Integer.MAX_VALUE);
  }

  @Override
  public void begins(Headers headers) {
    next.begins(headers);
  }

  @Override
  public void takes(byte[] part) {
    body.write(part, 0, Math.min(part.length, limit - body.size()));
    next.takes(part);
  }

  /** Returns the invocation with the response's body where that was streamed. */
  public Invocation completed(Invocation invocation) {
    if (body.size() == 0 || !(invocation.answer() instanceof Answer.Response response)) {
      return invocation;
    }
    return invocation.withAnswer(
        new Answer.Response(
            response.requestId(), body.toByteArray(), response.headers(), response.trailers()));
  }
}
