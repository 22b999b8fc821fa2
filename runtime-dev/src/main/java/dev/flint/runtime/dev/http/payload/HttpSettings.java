package dev.flint.runtime.dev.http.payload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What events say that no request tells.
 *
 * @param format as which service's requests the function gets them
 * @param stage the API's stage; {@code $default} or {@code Prod} where there is none
 * @param claims what a JWT authorizer or a user pool says of the caller; empty for no authorizer
 * @param multiValueHeaders whether the load balancer's target group has multi-value headers
 */
public record HttpSettings(
    PayloadFormat format,
    Optional<String> stage,
    Map<String, String> claims,
    boolean multiValueHeaders) {

  /** Copies the claims. */
  public HttpSettings {
    claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
  }

  /** Returns settings with nothing but the format. */
  public static HttpSettings of(PayloadFormat format) {
    return new HttpSettings(format, Optional.empty(), Map.of(), false);
  }

  /** Returns these settings with another stage. */
  public HttpSettings withStage(String other) {
    return new HttpSettings(format, Optional.of(other), claims, multiValueHeaders);
  }

  /** Returns these settings with other claims. */
  public HttpSettings withClaims(Map<String, String> other) {
    return new HttpSettings(format, stage, other, multiValueHeaders);
  }

  /** Returns these settings with or without multi-value headers of the target group. */
  public HttpSettings withMultiValueHeaders(boolean other) {
    return new HttpSettings(format, stage, claims, other);
  }

  String stageName() {
    return stage.orElse(format.defaultStage());
  }
}
