package dev.flint.runtime.dev.page;

import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.Reload;
import dev.flint.runtime.dev.page.view.HttpResults;
import dev.flint.runtime.dev.page.view.InvocationSummary;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
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

  /** As much of a response is shown while it comes. */
  private static final int SHOWN = 256 * 1024;

  private final History history;
  private final Supplier<HttpResults> http;
  private final Map<String, Running> running = new LinkedHashMap<>();
  private final Map<String, ByteArrayOutputStream> streamed = new HashMap<>();
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
  public synchronized void streamed(String requestId, byte[] part) {
    ByteArrayOutputStream before =
        streamed.computeIfAbsent(requestId, first -> new ByteArrayOutputStream());
    int shown = Math.min(part.length, SHOWN - before.size());
    if (shown > 0) {
      before.write(part, 0, shown);
      String text = base64(Arrays.copyOf(part, shown));
      tell("streamed", Map.of("requestId", requestId, "part", text));
    }
  }

  @Override
  public synchronized void ended(Invocation invocation) {
    forget(invocation.requestId());
    tell("ended", summary(invocation));
  }

  @Override
  public synchronized void abandoned(String requestId) {
    forget(requestId);
    tell("abandoned", Map.of("requestId", requestId));
  }

  @Override
  public synchronized void reloaded(Reload reload) {
    tell("reloaded", json(reload));
  }

  private void forget(String requestId) {
    running.remove(requestId);
    streamed.remove(requestId);
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
    Map<String, String> streams = new HashMap<>();
    streamed.forEach((requestId, part) -> streams.put(requestId, base64(part.toByteArray())));
    return Reply.json(
        Map.of(
            "limit", history.limit(),
            "running", running.values(),
            "streams", streams,
            "invocations", history.invocations().stream().map(this::summary).toList(),
            "reload", json(history.lastReload())));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static Map<String, Object> json(Reload reload) {
    return Map.of("number", reload.number(), "failure", reload.failure());
  }
}
