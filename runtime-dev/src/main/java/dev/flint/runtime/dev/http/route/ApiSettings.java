package dev.flint.runtime.dev.http.route;

import java.util.Optional;

/**
 * What an API does beside its functions.
 *
 * @param cors which pages of other origins may call it, if it says so
 * @param binary which bodies a REST API takes for binary data; empty where it is not known
 */
public record ApiSettings(Optional<Cors> cors, Optional<MediaTypes> binary) {

  /** Nothing is known of the API. */
  public static final ApiSettings NONE = new ApiSettings(Optional.empty(), Optional.empty());

  /** Returns the settings of an API with these rules for pages of other origins. */
  public static ApiSettings of(Optional<Cors> cors) {
    return new ApiSettings(cors, Optional.empty());
  }

  /** Returns the settings of a REST API. */
  public static ApiSettings ofRestApi(Optional<Cors> cors, MediaTypes binary) {
    return new ApiSettings(cors, Optional.of(binary));
  }
}
