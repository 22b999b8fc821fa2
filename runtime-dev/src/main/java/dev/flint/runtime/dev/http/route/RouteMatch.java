package dev.flint.runtime.dev.http.route;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The route that takes a request.
 *
 * @param route the route
 * @param pathParameters what the variables of its path stand for, decoded, in their order
 */
public record RouteMatch(Route route, Map<String, String> pathParameters) {

  /** Copies the map. */
  public RouteMatch {
    pathParameters = Collections.unmodifiableMap(new LinkedHashMap<>(pathParameters));
  }
}
