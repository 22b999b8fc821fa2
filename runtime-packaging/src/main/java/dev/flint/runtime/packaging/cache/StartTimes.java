package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How long a function takes from the start of its process to its call for the first event, on this
 * machine: the medians of some starts.
 *
 * @param withCache with its cache, if it has one
 * @param without with the cache passed over
 */
public record StartTimes(Optional<Duration> withCache, Duration without) {
  private static final int STARTS = 3;
  private static final String RUNTIME_FROM_CACHE =
      "dev.flint.runtime.RuntimeMain source: shared objects file";

  /**
   * Starts a function several times, with its cache and without.
   *
   * @param function the function, unpacked from what will be deployed
   * @param kind the kind of its cache
   * @param cached whether it has one
   * @return the times
   * @throws PackagingException when it does not start, or does not use the cache that it has
   */
  public static StartTimes measure(TrialFunction function, CacheKind kind, boolean cached) {
    if (cached) {
      requireUse(function, kind);
    }
    List<Duration> with = new ArrayList<>();
    List<Duration> without = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      if (cached) {
        with.add(time(function.start(kind.mandatoryOption())));
      }
      without.add(time(function.start(kind.offOption())));
    }
    return new StartTimes(cached ? Optional.of(median(with)) : Optional.empty(), median(without));
  }

  /** The option alone would let pass a cache that is mapped but holds nothing of ours. */
  private static void requireUse(TrialFunction function, CacheKind kind) {
    Path log = null;
    try {
      log = Files.createTempFile("flint-class-load", ".log");
      TrialStart start = function.start(kind.mandatoryOption(), "-Xlog:class+load:file=" + log);
      if (start.failure().isPresent() || !Files.readString(log).contains(RUNTIME_FROM_CACHE)) {
        throw new PackagingException(
            "Expected the packaged function to start from its "
                + kind
                + ", found that it does not: "
                + start.failure().orElse("the runtime's classes come from its jar"));
      }
    } catch (IOException e) {
      throw new PackagingException("Could not read the log of loaded classes: " + e, e);
    } finally {
      delete(log);
    }
  }

  private static void delete(Path log) {
    try {
      if (log != null) {
        Files.deleteIfExists(log);
      }
    } catch (IOException e) {
      log.toFile().deleteOnExit();
    }
  }

  private static Duration time(TrialStart start) {
    return start
        .duration()
        .orElseThrow(
            () ->
                new PackagingException(
                    "Expected the packaged function to start, found "
                        + start.failure().orElse("nothing")));
  }

  private static Duration median(List<Duration> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }
}
