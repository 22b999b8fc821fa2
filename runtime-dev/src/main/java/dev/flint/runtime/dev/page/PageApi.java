package dev.flint.runtime.dev.page;

import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.dev.http.answer.HttpAnswer;
import dev.flint.runtime.dev.page.view.HttpResults;
import dev.flint.runtime.dev.page.view.InvocationDetail;
import dev.flint.runtime.dev.page.view.InvocationSummary;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Routes the calls of the page's API. */
final class PageApi {

  private static final Pattern SAMPLE = Pattern.compile("samples/([a-z0-9-]+)");
  private static final Pattern INVOCATION = Pattern.compile("invocations/([^/]+)/?([a-z]*)");
  private static final String TEXT = "text/plain; charset=utf-8";

  private static final String FORGOTTEN =
      "This invocation is forgotten: the server keeps the last ones";

  /** What a function answered is shown in a frame, where it may look as it likes and do nothing. */
  private static final String SANDBOX =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
          + " frame-ancestors 'self'";

  private static final Pattern SHOWN_AS_IT_IS =
      Pattern.compile("(?i)(text/html|image/[a-z0-9.+-]+)\\s*(;.*)?");

  private final History history;
  private final Supplier<FunctionDescription> description;
  private final Supplier<HttpResults> http;
  private final Samples samples = new Samples();
  private final LiveEvents events;
  private final SentEvents sentEvents;

  PageApi(
      Invoker invoker,
      History history,
      Supplier<FunctionDescription> description,
      Supplier<HttpResults> http) {
    this.history = history;
    this.http = http;
    this.description = description;
    this.events = new LiveEvents(history, http);
    this.sentEvents = new SentEvents(invoker);
  }

  void handle(String call, Request request, Response response, Callback callback)
      throws IOException {
    if (request.getMethod().equals("POST") && call.equals("invocations")) {
      sentEvents.send(request, response, callback);
    } else if (!request.getMethod().equals("GET")) {
      String expected = call.equals("invocations") ? "GET or POST" : "GET";
      Reply.refuse(
          response, callback, 405, "Expected " + expected + ", but found " + request.getMethod());
    } else if (!get(call, request, response, callback)) {
      Reply.refuse(response, callback, 404, "The page's API has no " + call);
    }
  }

  /** Returns false where there is nothing to get. */
  private boolean get(String call, Request request, Response response, Callback callback)
      throws IOException {
    switch (call) {
      case "events" -> events.subscribe(request, response, callback);
      case "function" -> describe(response, callback);
      case "samples" -> Reply.json(response, callback, samples.all());
      case "invocations" -> Reply.json(response, callback, summaries());
      default -> {
        return sample(call, response, callback) || invocation(call, response, callback);
      }
    }
    return true;
  }

  /** What describes the function may be broken while it is written, such as its template. */
  private void describe(Response response, Callback callback) {
    FunctionDescription function;
    try {
      function = description.get();
    } catch (RuntimeException failure) {
      String why = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
      Reply.refuse(response, callback, 500, why);
      return;
    }
    Reply.json(response, callback, json(function));
  }

  private List<InvocationSummary> summaries() {
    return history.invocations().stream()
        .map(each -> InvocationSummary.of(each, http.get()))
        .toList();
  }

  private boolean sample(String call, Response response, Callback callback) throws IOException {
    Matcher matcher = SAMPLE.matcher(call);
    Optional<byte[]> found = matcher.matches() ? samples.find(matcher.group(1)) : Optional.empty();
    found.ifPresent(json -> Reply.bytes(response, callback, "application/json", json));
    return found.isPresent();
  }

  private boolean invocation(String call, Response response, Callback callback) {
    Matcher matcher = INVOCATION.matcher(call);
    if (!matcher.matches()) {
      return false;
    }
    Optional<Invocation> found = history.find(matcher.group(1));
    if (found.isEmpty()) {
      Reply.refuse(response, callback, 404, FORGOTTEN);
      return true;
    }
    return show(found.get(), matcher.group(2), response, callback);
  }

  private boolean show(Invocation invocation, String part, Response response, Callback callback) {
    switch (part) {
      case "" -> Reply.json(response, callback, InvocationDetail.of(invocation, http.get()));
      case "event" -> Reply.bytes(response, callback, TEXT, invocation.event().body());
      case "answer" -> Reply.bytes(response, callback, TEXT, invocation.answer().body());
      case "body" -> {
        Optional<HttpAnswer> result = http.get().of(invocation);
        result.ifPresent(answer -> showBody(answer, response, callback));
        return result.isPresent();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void showBody(HttpAnswer answer, Response response, Callback callback) {
    response.getHeaders().put("Content-Security-Policy", SANDBOX);
    String type = answer.headers().first("Content-Type").orElse("");
    Reply.bytes(
        response, callback, SHOWN_AS_IT_IS.matcher(type).matches() ? type : TEXT, answer.body());
  }

  private static Map<String, Object> json(FunctionDescription function) {
    Map<String, Object> json = new HashMap<>();
    json.put("name", function.name());
    json.put("handler", function.handler());
    json.put("memoryMb", function.memoryMb());
    json.put("timeoutMs", function.timeout().toMillis());
    function.eventType().ifPresent(type -> json.put("eventType", type));
    return json;
  }
}
