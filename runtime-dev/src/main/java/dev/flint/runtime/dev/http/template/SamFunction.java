package dev.flint.runtime.dev.http.template;

import dev.flint.runtime.dev.http.route.Route;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function of a template.
 *
 * @param name its logical id
 * @param handler its handler, if the template says it
 * @param variables its environment variables, those of {@code Globals} among them
 * @param timeout how long an invocation may take
 * @param memoryMb its memory size in MB
 * @param routes the routes to it, function URL included
 * @param leftOut what of all this has no value before it is deployed, or none that can be read: the
 *     property, and why
 */
public record SamFunction(
    String name,
    Optional<String> handler,
    Map<String, String> variables,
    Optional<Duration> timeout,
    Optional<Integer> memoryMb,
    List<Route> routes,
    List<String> leftOut) {

  /** Copies the collections. */
  public SamFunction {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    routes = List.copyOf(routes);
    leftOut = List.copyOf(leftOut);
  }

  /** Returns whether this handler is the function's, with or without the method's name. */
  boolean hasHandler(String other) {
    return handler.filter(own -> isSame(own, other)).isPresent();
  }

  private static boolean isSame(String one, String other) {
    return one.equals(other)
        || one.equals(other + "::handleRequest")
        || other.equals(one + "::handleRequest");
  }
}
