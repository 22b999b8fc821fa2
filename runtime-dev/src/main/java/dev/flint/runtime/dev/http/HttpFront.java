package dev.flint.runtime.dev.http;

import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.dev.function.LimitedBody;
import dev.flint.runtime.dev.http.answer.HttpAnswer;
import dev.flint.runtime.dev.http.answer.MalformedAnswerException;
import dev.flint.runtime.dev.http.payload.HttpCall;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.route.RouteMatch;
import dev.flint.runtime.dev.http.route.Routes;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends each request to the function as an event, and its answer back as a response. */
public final class HttpFront extends Handler.Abstract {

  private final Invoker invoker;
  private final Routes routes;
  private final HttpSettings settings;

  /**
   * A front for a function.
   *
   * @param routes which requests reach it
   * @param settings the form of its events, and what they say beside the request
   */
  public HttpFront(Invoker invoker, Routes routes, HttpSettings settings) {
    this.invoker = invoker;
    this.routes = routes;
    this.settings = settings;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    HttpReply reply = new HttpReply(request, response, callback);
    LimitedBody body = LimitedBody.read(request, LimitedBody.MAX_EVENT_BYTES);
    Optional<HttpAnswer> preflight = Preflight.answer(request, routes);
    Optional<RouteMatch> match =
        routes.match(request.getMethod(), RequestReader.path(request.getHttpURI()));
    if (preflight.isPresent()) {
      reply.send(preflight.get());
    } else if (body.isTooLarge()) {
      reply.send(Failure.tooLarge(body.length()));
    } else if (match.isEmpty()) {
      reply.send(Failure.noRoute(settings.format()));
    } else {
      reply.finishBy(CorsHeaders.of(match.get().route(), request.getHeaders().get("Origin")));
      invoke(request, body.bytes(), match.get(), reply);
    }
    return true;
  }

  private void invoke(Request request, byte[] body, RouteMatch match, HttpReply reply) {
    Event unfilled = RequestReader.unfilledEvent(request);
    HttpCall call = RequestReader.call(request, body, unfilled);
    byte[] json = settings.format().event(call, match, settings);
    Event event = new Event(unfilled.requestId(), json, unfilled.headers());
    reply.name(event.requestId());
    String source = call.method() + " " + call.path();
    try {
      if (settings.format().streams()) {
        StreamedReply streamed = new StreamedReply(reply);
        Invocation invocation = invoker.invoke(source, event, streamed);
        request.setAttribute(Invocation.ATTRIBUTE, invocation);
        streamed.end(
            invocation.answer(),
            () -> answer(invocation.answer(), match, call),
            failure -> failure.answer(call, match.route().api()));
      } else {
        Invocation invocation = invoker.invoke(source, event);
        request.setAttribute(Invocation.ATTRIBUTE, invocation);
        reply.send(answer(invocation.answer(), match, call));
      }
    } catch (InterruptedException e) {
      reply.send(Failure.stopped());
      Thread.currentThread().interrupt();
    }
  }

  /** The response for an answer that was not streamed. */
  private HttpAnswer answer(Answer answer, RouteMatch match, HttpCall call) {
    if (!answer.succeeded()) {
      return Failure.of(answer).answer(call, match.route().api());
    }
    try {
      return settings.format().answer(answer.body(), match, settings, call.accept());
    } catch (MalformedAnswerException e) {
      return Failure.of(e).answer(call, match.route().api());
    }
  }
}
