package dev.flint.runtime.dev.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flint.runtime.dev.http.payload.HttpCall;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Headers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;

/** Reads a request. */
final class RequestReader {

  private static final String TRACE = "X-Amzn-Trace-Id";

  private RequestReader() {}

  static String path(HttpURI uri) {
    String path = uri.getPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /** The event before it has its bytes; the client may have begun a trace. */
  static Event unfilledEvent(Request request) {
    Event event = Event.of(new byte[0]);
    return sent(request)
        .first(TRACE)
        .filter(trace -> !trace.isBlank())
        .map(event::withTraceHeader)
        .orElse(event);
  }

  /** The request with this body; the event says under which id it is invoked, and its trace. */
  static HttpCall call(Request request, byte[] body, Event event) {
    String query = request.getHttpURI().getQuery();
    return new HttpCall(
        event.requestId(),
        Instant.ofEpochMilli(Request.getTimeStamp(request)),
        request.getMethod(),
        path(request.getHttpURI()),
        query == null ? "" : query,
        request.getConnectionMetaData().getHttpVersion().asString(),
        Request.getRemoteAddr(request),
        headers(request, trace(event)),
        body);
  }

  private static String trace(Event event) {
    return event.traceHeader().orElse("").replaceFirst(";.*", "");
  }

  /** What was sent, and what the service adds. */
  private static Headers headers(Request request, String trace) {
    Headers headers = sent(request);
    String client = Request.getRemoteAddr(request);
    String forwarded = headers.first("X-Forwarded-For").map(sent -> sent + ", ").orElse("");
    List<Headers.Field> all = new ArrayList<>(headers.with("X-Forwarded-For", null).fields());
    all.add(new Headers.Field("X-Forwarded-For", forwarded + client));
    String port = Integer.toString(Request.getLocalPort(request));
    addDefault(all, headers, "X-Forwarded-Port", port);
    addDefault(all, headers, "X-Forwarded-Proto", request.isSecure() ? "https" : "http");
    addDefault(all, headers, TRACE, trace);
    return new Headers(all);
  }

  private static void addDefault(List<Headers.Field> all, Headers sent, String name, String value) {
    if (sent.first(name).isEmpty()) {
      all.add(new Headers.Field(name, value));
    }
  }

  /** Jetty reads header values byte by byte; they are taken for UTF-8. */
  private static Headers sent(Request request) {
    List<Headers.Field> fields = new ArrayList<>();
    for (HttpField field : request.getHeaders()) {
      String value = field.getValue() == null ? "" : field.getValue();
      fields.add(new Headers.Field(field.getName(), new String(value.getBytes(ISO_8859_1), UTF_8)));
    }
    return new Headers(fields);
  }
}
