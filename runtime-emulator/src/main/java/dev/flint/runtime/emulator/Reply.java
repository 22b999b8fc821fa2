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
        .execute(() -> send(200, event.sentHeaders(), event.body(), fault));
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
    send(
        verdict.status(),
        Headers.NONE.with("Content-Type", "application/json"),
        verdict.body(),
        fault);
  }

  private void send(int status, Headers headers, byte[] body, Optional<Fault> fault) {
    if (fault.isEmpty()) {
      write(status, headers, body);
    } else if (fault.get() instanceof Fault.Status other) {
      write(other.code(), headers, other.body().getBytes(UTF_8));
    } else if (fault.get() instanceof Fault.MissingHeader missing) {
      write(status, headers.with(missing.name(), null), body);
    } else if (fault.get() instanceof Fault.ConnectionClose) {
      write(status, headers.with("Connection", "close"), body);
    } else if (fault.get() instanceof Fault.ChunkedBody chunked) {
      replace(ChunkedAnswer.of(headers, body, chunked), true);
    } else if (fault.get() instanceof Fault.Raw raw) {
      replace(raw.everything(), raw.keepOpen());
    } else {
      shape(fault.get());
      write(status, headers, body);
    }
  }

  private void shape(Fault fault) {
    if (fault instanceof Fault.SplitPackets split) {
      shape(new Shape.Split(split.bytesPerPacket()));
    } else if (fault instanceof Fault.Slow slow) {
      shape(new Shape.Delay(slow.delay()));
    } else if (fault instanceof Fault.CutConnection cut) {
      // An answer shorter than that is its connection's last all the same.
      response.getHeaders().put("Connection", "close");
      shape(new Shape.Cut(cut.afterBytes()));
    }
  }

  private void replace(byte[] bytes, boolean keepOpen) {
    shape(new Shape.Replace(ByteBuffer.wrap(bytes)));
    write(200, keepOpen ? Headers.NONE : Headers.NONE.with("Connection", "close"), new byte[0]);
  }

  private void shape(Shape shape) {
    endPoint.shape(shape);
    Request.addCompletionListener(request, failure -> endPoint.plain());
  }

  private void write(int status, Headers headers, byte[] body) {
    response.setStatus(status);
    for (Headers.Field field : headers.fields()) {
      // Jetty writes a character as a byte; this makes them the bytes of UTF-8.
      response
          .getHeaders()
          .add(field.name(), new String(field.value().getBytes(UTF_8), ISO_8859_1));
    }
    response.getHeaders().put("Content-Length", body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
