package dev.flint.runtime.dev.http;

import dev.flint.runtime.dev.http.answer.HttpAnswer;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.Cors;
import dev.flint.runtime.dev.http.route.Route;
import dev.flint.runtime.emulator.Headers;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an API with CORS does to the headers of responses.
 *
 * @param cors its rules
 * @param replaces whether the function's own headers for that are dropped, as by HTTP APIs; a
 *     function URL sends both
 * @param origin which origin the page has that asks; null where none says so
 */
record CorsHeaders(Cors cors, boolean replaces, @Nullable String origin)
    implements UnaryOperator<HttpAnswer> {

  /** Returns what the route's API does; a REST API leaves it to the function. */
  static UnaryOperator<HttpAnswer> of(Route route, @Nullable String origin) {
    if (route.api() == Api.REST_API || route.settings().cors().isEmpty()) {
      return UnaryOperator.identity();
    }
    return new CorsHeaders(route.settings().cors().get(), route.api() == Api.HTTP_API, origin);
  }

  @Override
  public HttpAnswer apply(HttpAnswer answer) {
    List<Headers.Field> more = origin == null ? List.of() : cors.response(origin);
    return (replaces ? withoutOwn(answer) : answer).withHeaders(more);
  }

  private static HttpAnswer withoutOwn(HttpAnswer answer) {
    List<Headers.Field> others =
        answer.headers().fields().stream()
            .filter(field -> !field.name().toLowerCase(Locale.ROOT).startsWith("access-control-"))
            .toList();
    return new HttpAnswer(answer.status(), answer.reason(), new Headers(others), answer.body());
  }
}
