package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.trial.Trial;
import dev.flint.runtime.packaging.trial.TrialFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How long a function takes from the start of its process to its call for the first event, on this
 * machine: the medians of some starts, or one where that takes long.
 *
 * @param withCache with its cache, if it has one
 * @param without with the cache passed over
 */
public record StartTimes(Optional<Duration> withCache, Duration without) {
  private static final int STARTS = 3;

  /** What takes that long varies little in its parts: one start tells as much. */
  private static final Duration LONG = Duration.ofSeconds(1);

  /**
   * Starts a function several times, with its cache and without.
   *
   * @param function the function, unpacked from what will be deployed
   * @param cached whether it has a cache
   * @return the times
   * @throws PackagingException when it does not start
   * @throws UnusableCacheException when it does not start from the cache that it has
   */
  public static StartTimes measure(TrialFunction function, boolean cached) {
    return cached ? withAndWithout(function) : without(function);
  }

  private static StartTimes withAndWithout(TrialFunction function) {
    List<Duration> with = new ArrayList<>();
    List<Duration> without = new ArrayList<>();
    try (Trial cached = function.open(CdsArchive.MANDATORY_OPTION);
        Trial uncached = function.open(CdsArchive.OFF_OPTION)) {
      do {
        with.add(cached(cached));
        without.add(uncached(uncached));
      } while (wantsMore(without));
    }
    return new StartTimes(Optional.of(median(with)), median(without));
  }

  private static StartTimes without(TrialFunction function) {
    List<Duration> times = new ArrayList<>();
    try (Trial trial = function.open()) {
      do {
        times.add(uncached(trial));
      } while (wantsMore(times));
    }
    return new StartTimes(Optional.empty(), median(times));
  }

  private static Duration cached(Trial trial) {
    TrialFunction.Start start = trial.start();
    if (start.duration().isEmpty()) {
      throw new UnusableCacheException(start.failure().orElse("no start"));
    }
    return start.duration().get();
  }

  private static Duration uncached(Trial trial) {
    TrialFunction.Start start = trial.start();
    return start
        .duration()
        .orElseThrow(
            () ->
                new PackagingException(
                    "Expected the packaged function to start, found "
                        + start.failure().orElse("nothing")));
  }

  private static boolean wantsMore(List<Duration> times) {
    return times.size() < STARTS && times.get(0).compareTo(LONG) < 0;
  }

  private static Duration median(List<Duration> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }
}
