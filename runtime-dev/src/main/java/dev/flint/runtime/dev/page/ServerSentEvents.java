package dev.flint.runtime.dev.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/** Server-sent events to one page. Sending never waits for the page. */
final class ServerSentEvents extends IteratingCallback {

  /** A page that is behind by so many events is asked to connect anew. */
  private static final int BEHIND = 1000;

  private final Response response;
  private final Callback end;
  private final Queue<ByteBuffer> unsent = new ConcurrentLinkedQueue<>();

  ServerSentEvents(Response response, Callback end) {
    this.response = response;
    this.end = end;
    Reply.begin(response, "text/event-stream");
  }

  void send(String event, String json) {
    unsent.add(ByteBuffer.wrap(("event: " + event + "\ndata: " + json + "\n\n").getBytes(UTF_8)));
    if (unsent.size() > BEHIND) {
      abort(new IllegalStateException("the page is " + BEHIND + " events behind"));
    } else {
      iterate();
    }
  }

  boolean isOver() {
    return isClosed() || isFailed() || isAborted();
  }

  @Override
  protected Action process() {
    ByteBuffer next = unsent.poll();
    if (next == null) {
      return Action.IDLE;
    }
    response.write(false, next, this);
    return Action.SCHEDULED;
  }

  @Override
  protected void onCompleteFailure(Throwable failure) {
    end.failed(failure);
  }
}
