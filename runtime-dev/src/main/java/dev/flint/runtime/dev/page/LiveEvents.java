package dev.flint.runtime.dev.page;

import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.Reload;
import dev.flint.runtime.dev.page.view.HttpResults;
import dev.flint.runtime.dev.page.view.InvocationSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells all open pages what is going on. */
final class LiveEvents implements History.Listener {

  /**
   * An invocation that has not ended.
   *
   * @param requestId the request id
   * @param source where its event came from
   * @param begin when it was sent, ISO 8601
   */
  record Running(String requestId, String source, String begin) {}

  private final History history;
  private final Supplier<HttpResults> http;
  private final Map<String, Running> running = new LinkedHashMap<>();
  private final List<ServerSentEvents> streams = new ArrayList<>();

  LiveEvents(History history, Supplier<HttpResults> http) {
    this.history = history;
    this.http = http;
    history.add(this);
  }

  /** Tells a page how things stand, then what happens, until it goes away. */
  void subscribe(Request request, Response response, Callback callback) {
    ServerSentEvents stream = new ServerSentEvents(response, callback);
    // Nothing may happen for hours.
    request.addIdleTimeoutListener(timeout -> false);
    synchronized (this) {
      stream.send("state", state());
      streams.add(stream);
    }
  }

  @Override
  public synchronized void began(String requestId, String source) {
    Running begun = new Running(requestId, source, Instant.now().toString());
    running.put(requestId, begun);
    tell("began", begun);
  }

  @Override
  public synchronized void ended(Invocation invocation) {
    running.remove(invocation.requestId());
    tell("ended", summary(invocation));
  }

  @Override
  public synchronized void abandoned(String requestId) {
    running.remove(requestId);
    tell("abandoned", Map.of("requestId", requestId));
  }

  @Override
  public synchronized void reloaded(Reload reload) {
    tell("reloaded", json(reload));
  }

  private void tell(String event, Object data) {
    streams.removeIf(ServerSentEvents::isOver);
    if (streams.isEmpty()) {
      return;
    }
    String json = Reply.json(data);
    streams.forEach(stream -> stream.send(event, json));
  }

  private InvocationSummary summary(Invocation invocation) {
    return InvocationSummary.of(invocation, http.get());
  }

  private String state() {
    return Reply.json(
        Map.of(
            "limit", history.limit(),
            "running", running.values(),
            "invocations", history.invocations().stream().map(this::summary).toList(),
            "reload", json(history.lastReload())));
  }

  private static Map<String, Object> json(Reload reload) {
    return Map.of("number", reload.number(), "failure", reload.failure());
  }
}
