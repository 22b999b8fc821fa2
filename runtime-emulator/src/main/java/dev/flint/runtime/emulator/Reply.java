package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flint.runtime.emulator.wire.Shape;
import dev.flint.runtime.emulator.wire.ShapedEndPoint;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes the answer to one call, with what a fault makes of it. */
final class Reply implements NextCall {

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final ShapedEndPoint endPoint;

  Reply(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.endPoint = (ShapedEndPoint) request.getConnectionMetaData().getConnection().getEndPoint();
  }

  @Override
  public boolean dropIfGone() {
    boolean gone = endPoint.peerIsGone();
    if (gone) {
      drop();
    }
    return gone;
  }

  @Override
  public void answer(Event event, Optional<Fault> fault) {
    // On another thread: the caller holds the monitor of Invocations, and Jetty may go on to the
    // next call within a write.
    request
        .getComponents()
        .getExecutor()
        .execute(() -> send(new WireAnswer(200, event.sentHeaders(), event.body()), fault));
  }

  @Override
  public void answer(Fault fault) {
    Verdict unused = Verdict.wrongState("a fault takes the place of the event");
    request.getComponents().getExecutor().execute(() -> send(unused, Optional.of(fault)));
  }

  @Override
  public void drop() {
    endPoint.close();
  }

  void send(Verdict verdict, Optional<Fault> fault) {
    Headers headers = Headers.NONE.with("Content-Type", "application/json");
    send(new WireAnswer(verdict.status(), headers, verdict.body()), fault);
  }

  void send(WireAnswer answer) {
    send(answer, Optional.empty());
  }

  private void send(WireAnswer right, Optional<Fault> fault) {
    WireAnswer answer = fault.map(right::with).orElse(right);
    if (!(answer.shape() instanceof Shape.Plain)) {
      endPoint.shape(answer.shape());
      Request.addCompletionListener(request, failure -> endPoint.plain());
    }
    response.setStatus(answer.status());
    for (Headers.Field field : answer.headers().fields()) {
      // Jetty writes a character as a byte; this makes them the bytes of UTF-8.
      response
          .getHeaders()
          .add(field.name(), new String(field.value().getBytes(UTF_8), ISO_8859_1));
    }
    response.getHeaders().put("Content-Length", answer.body().length);
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }
}
