package dev.flint.runtime.dev.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flint.runtime.dev.http.answer.HttpAnswer;
import dev.flint.runtime.dev.http.route.Cors;
import dev.flint.runtime.dev.http.route.Route;
import dev.flint.runtime.dev.http.route.RouteMatch;
import dev.flint.runtime.dev.http.route.Routes;
import dev.flint.runtime.emulator.Headers;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What APIs answer themselves when a browser asks whether a page of another origin may call. */
final class Preflight {

  private Preflight() {}

  /** Returns the answer; nothing where the request is the function's to answer, or no route's. */
  static Optional<HttpAnswer> answer(Request request, Routes routes) {
    if (!request.getMethod().equals("OPTIONS")) {
      return Optional.empty();
    }
    String path = RequestReader.path(request.getHttpURI());
    String origin = request.getHeaders().get("Origin");
    return routes
        .match("OPTIONS", path)
        .map(RouteMatch::route)
        .filter(Route::isMock)
        .flatMap(route -> route.settings().cors())
        .map(cors -> ofMock(cors))
        .or(() -> ofHttpApi(routes, path, origin, request));
  }

  /** A mock integration says the same to whoever asks. */
  private static HttpAnswer ofMock(Cors cors) {
    String origin = cors.origins().stream().findFirst().orElse("");
    return HttpAnswer.json(200, "{}\n".getBytes(UTF_8)).withHeaders(cors.preflight(origin));
  }

  private static Optional<HttpAnswer> ofHttpApi(
      Routes routes, String path, @Nullable String origin, Request request) {
    String method = request.getHeaders().get("Access-Control-Request-Method");
    if (origin == null || method == null) {
      return Optional.empty();
    }
    HttpAnswer empty = new HttpAnswer(204, Optional.empty(), Headers.NONE, new byte[0]);
    return routes.cors(method, path).map(cors -> empty.withHeaders(cors.preflight(origin)));
  }
}
