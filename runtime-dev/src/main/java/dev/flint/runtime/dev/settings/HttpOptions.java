package dev.flint.runtime.dev.settings;

import java.util.Map;
import java.util.Optional;

/**
 * How requests become events.
 *
 * @param payload as which service's requests the function gets them; else what its type asks for
 * @param stage the API's stage
 * @param claims what an authorizer says of the caller
 * @param multiValueHeaders whether the load balancer's target group has multi-value headers
 */
public record HttpOptions(
    Optional<String> payload,
    Optional<String> stage,
    Map<String, String> claims,
    boolean multiValueHeaders) {

  /** Copies the claims. */
  public HttpOptions {
    claims = Map.copyOf(claims);
  }
}
