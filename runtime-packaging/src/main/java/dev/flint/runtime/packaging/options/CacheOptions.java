package dev.flint.runtime.packaging.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a package gets a cache of classes, and how it is trained.
 *
 * @param mode whether there is one
 * @param trainingEvents files with events to invoke the handler with, or folders whose {@code
 *     .json} files they are; with none the handler is only loaded
 * @param classLists lists of classes that JVMs wrote elsewhere, as for the function's tests, or
 *     folders whose {@code .classlist} files they are
 * @param awsResponses the folder with what AWS answers while the function is trained; empty for a
 *     function that calls what it calls
 * @param environment variables for the function while it is trained
 */
public record CacheOptions(
    CacheMode mode,
    List<Path> trainingEvents,
    List<Path> classLists,
    Optional<Path> awsResponses,
    Map<String, String> environment) {
  /** Copies lists and map. */
  public CacheOptions {
    trainingEvents = List.copyOf(trainingEvents);
    classLists = List.copyOf(classLists);
    environment = Map.copyOf(environment);
  }

  /**
   * Returns the same with responses of AWS.
   *
   * @param folder the folder with them
   */
  public CacheOptions withAwsResponses(Path folder) {
    return new CacheOptions(mode, trainingEvents, classLists, Optional.of(folder), environment);
  }

  /**
   * Returns a cache, or none, that is trained without events and tests.
   *
   * @param mode whether there is one
   */
  public static CacheOptions of(CacheMode mode) {
    return new CacheOptions(mode, List.of(), List.of(), Optional.empty(), Map.of());
  }
}
