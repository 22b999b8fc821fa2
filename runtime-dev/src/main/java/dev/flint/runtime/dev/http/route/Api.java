package dev.flint.runtime.dev.http.route;

/** What a route belongs to. */
public enum Api {
  /** API Gateway's HTTP API. */
  HTTP_API,
  /** API Gateway's REST API. */
  REST_API,
  /** A function URL, or anything else that sends each request to the function. */
  FUNCTION_URL
}
