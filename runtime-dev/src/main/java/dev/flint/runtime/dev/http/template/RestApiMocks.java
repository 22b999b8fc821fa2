package dev.flint.runtime.dev.http.template;

import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.ApiSettings;
import dev.flint.runtime.dev.http.route.Cors;
import dev.flint.runtime.dev.http.route.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The methods {@code OPTIONS} that SAM adds to the paths of a REST API with {@code Cors}. */
final class RestApiMocks {

  private static final List<String> ALL_METHODS =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  private RestApiMocks() {}

  /**
   * Returns them for these routes.
   *
   * @param all the routes of all functions: each path is told with all its methods
   */
  static List<Route> of(List<Route> routes, List<Route> all) {
    return routes.stream()
        .filter(route -> route.api() == Api.REST_API)
        .flatMap(route -> mock(route, all).stream())
        .distinct()
        .toList();
  }

  private static Optional<Route> mock(Route route, List<Route> all) {
    List<String> methods =
        all.stream()
            .filter(other -> other.path().equals(route.path()))
            .filter(other -> other.settings().equals(route.settings()))
            .map(Route::method)
            .toList();
    return methods.contains("OPTIONS")
        ? Optional.empty()
        : route.settings().cors().map(cors -> mock(route, cors, methods));
  }

  private static Route mock(Route route, Cors cors, List<String> methods) {
    List<String> allowed = cors.methods().isEmpty() ? allowed(methods) : cors.methods();
    return Route.mock(route.path(), ApiSettings.of(Optional.of(cors.withMethods(allowed))));
  }

  private static List<String> allowed(List<String> methods) {
    return methods.contains("ANY")
        ? ALL_METHODS
        : Stream.concat(methods.stream(), Stream.of("OPTIONS")).distinct().sorted().toList();
  }
}
