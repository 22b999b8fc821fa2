package dev.flint.runtime.dev.http.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The routes to a function, of which API Gateway's rules choose: a literal before a variable before
 * a greedy one before {@code $default}, a method before {@code ANY}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html">Routes
 *     for HTTP APIs</a>
 */
public final class Routes {

  private static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry entry) -> entry.route.isDefault())
          .thenComparing(Entry::pattern, PathPattern.MOST_SPECIFIC_FIRST)
          .thenComparing(entry -> entry.route.takesAnyMethod());

  /** Every request reaches the function. */
  public static final Routes ALL = new Routes(List.of(Route.FUNCTION_URL));

  private final List<Entry> entries;

  private record Entry(Route route, PathPattern pattern) {

    private Optional<Map<String, String>> match(String path) {
      return route.isDefault() ? Optional.of(Map.of()) : pattern.match(trimmed(path));
    }

    /** A REST API does not mind a slash at the end. */
    private String trimmed(String path) {
      return route.api() == Api.REST_API && path.length() > 1 && path.endsWith("/")
          ? path.substring(0, path.length() - 1)
          : path;
    }
  }

  /** Takes the routes in any order; where there are none, every request reaches the function. */
  public static Routes of(Collection<Route> routes) {
    return routes.isEmpty() ? ALL : new Routes(routes);
  }

  private Routes(Collection<Route> routes) {
    entries =
        routes.stream()
            .distinct()
            .map(route -> new Entry(route, PathPattern.of(route.path())))
            .sorted(ORDER)
            .toList();
  }

  /** Returns the routes, the more specific first. */
  public List<Route> routes() {
    return entries.stream().map(Entry::route).toList();
  }

  /** Returns whether they are those of a REST API alone. */
  public boolean areOfRestApi() {
    return entries.stream().allMatch(entry -> entry.route.api() == Api.REST_API);
  }

  /**
   * Returns the route that takes the request, if there is one.
   *
   * @param path as sent, percent-encoded
   */
  public Optional<RouteMatch> match(String method, String path) {
    List<String> missed = new ArrayList<>();
    for (Entry entry : entries) {
      Optional<Map<String, String>> variables = entry.match(path);
      if (variables.isEmpty() || isHidden(entry.route, missed)) {
        continue;
      }
      if (entry.route.takes(method)) {
        return Optional.of(new RouteMatch(entry.route, variables.get()));
      }
      if (entry.route.api() == Api.REST_API) {
        missed.add(entry.route.path());
      }
    }
    return Optional.empty();
  }

  /**
   * Returns which pages may send such a request, as the API that takes it says. An HTTP API says so
   * of paths without a route too; a REST API has routes for it.
   *
   * @param path as sent, percent-encoded
   */
  public Optional<Cors> cors(String method, String path) {
    Optional<RouteMatch> match = match(method, path);
    return match.isPresent()
        ? match.map(RouteMatch::route).flatMap(Routes::ownCors)
        : routes().stream()
            .filter(route -> route.api() == Api.HTTP_API)
            .flatMap(route -> ownCors(route).stream())
            .findFirst();
  }

  private static Optional<Cors> ownCors(Route route) {
    return route.api() == Api.REST_API ? Optional.empty() : route.settings().cors();
  }

  /** A REST API chooses the path first: one without the method hides those that say less. */
  private static boolean isHidden(Route route, List<String> missed) {
    return route.api() == Api.REST_API && !missed.isEmpty() && !missed.contains(route.path());
  }
}
