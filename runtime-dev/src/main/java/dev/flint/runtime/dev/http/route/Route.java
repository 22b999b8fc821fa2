package dev.flint.runtime.dev.http.route;

import java.util.Locale;

/**
 * A route to the function.
 *
 * @param api what it belongs to
 * @param method the method in capitals, or {@code ANY}
 * @param path {@code /items/{item}}, with {@code {name+}} at the end for all that follows; or
 *     {@code $default}
 * @param settings what the API does beside the function
 * @param isMock whether the API answers without the function, as a REST API answers browsers that
 *     ask whether a page may call
 */
public record Route(Api api, String method, String path, ApiSettings settings, boolean isMock) {

  private static final String ANY = "ANY";
  private static final String DEFAULT = "$default";

  /** Every path of a function URL. */
  public static final Route FUNCTION_URL = new Route(Api.FUNCTION_URL, ANY, DEFAULT);

  /** Reads the method in any case, and as OpenAPI says it. */
  public Route {
    method = method.toUpperCase(Locale.ROOT);
    if (method.equals("X-AMAZON-APIGATEWAY-ANY-METHOD") || method.equals("*")) {
      method = ANY;
    }
  }

  /** A route of an API of which no more is known. */
  public Route(Api api, String method, String path) {
    this(api, method, path, ApiSettings.NONE, false);
  }

  /** Returns the same route of an API with these settings. */
  public Route with(ApiSettings other) {
    return new Route(api, method, path, other, isMock);
  }

  /** Returns the route for {@code OPTIONS} that a REST API answers itself. */
  public static Route mock(String path, ApiSettings settings) {
    return new Route(Api.REST_API, "OPTIONS", path, settings, true);
  }

  /** Returns the route that takes what no other route of an HTTP API does. */
  public static Route defaultOf(Api api) {
    return new Route(api, ANY, DEFAULT);
  }

  /** Returns whether it takes every path. */
  public boolean isDefault() {
    return path.equals(DEFAULT);
  }

  /** Returns what events call it: {@code GET /items/{item}}, {@code $default}. */
  public String key() {
    return isDefault() ? DEFAULT : method + " " + path;
  }

  boolean takesAnyMethod() {
    return method.equals(ANY);
  }

  boolean takes(String other) {
    return takesAnyMethod() || method.equals(other);
  }
}
