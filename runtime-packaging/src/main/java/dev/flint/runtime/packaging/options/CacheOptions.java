package dev.flint.runtime.packaging.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Whether a package gets a cache of classes, and how it is trained.
 *
 * @param mode whether there is one
 * @param trainingEvents files with events to invoke the handler with, or folders whose {@code
 *     .json} files they are; with none the handler is only loaded
 * @param environment variables for the function while it is trained
 */
public record CacheOptions(
    CacheMode mode, List<Path> trainingEvents, Map<String, String> environment) {
  /** Copies list and map. */
  public CacheOptions {
    trainingEvents = List.copyOf(trainingEvents);
    environment = Map.copyOf(environment);
  }

  /**
   * A cache, or none, that is trained without events.
   *
   * @param mode whether there is one
   * @return the options
   */
  public static CacheOptions of(CacheMode mode) {
    return new CacheOptions(mode, List.of(), Map.of());
  }
}
