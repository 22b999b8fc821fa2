package dev.flint.runtime.dev.function;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.StreamListener;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** Keeps a streamed response, as far as one might go that is not streamed, and passes it on. */
public final class CollectedStream implements StreamListener {

  private final StreamListener next;
  private final Consumer<byte[]> watcher;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /**
   * Keeps nothing yet.
   *
   * @param next takes the response, and may have it wait
   * @param watcher is told of each part before that
   */
  public CollectedStream(StreamListener next, Consumer<byte[]> watcher) {
    this.next = next;
    this.watcher = watcher;
  }

  @Override
  public void begins(Headers headers) {
    next.begins(headers);
  }

  @Override
  public void takes(byte[] part) {
    int kept = Math.min(part.length, Answer.Response.MAX_BYTES - body.size());
    body.write(part, 0, kept);
    watcher.accept(part);
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
}
