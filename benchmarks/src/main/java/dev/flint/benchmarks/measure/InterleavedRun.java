package dev.flint.benchmarks.measure;

import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.LambdaBench;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.launch.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Measures candidates by turns, so that whatever else the machine does meets them all. */
public final class InterleavedRun {
  private static final Set<String> FUNCTIONS_WITHIN_LIMITS = Set.of("hello", "http-api");

  /** Of many at once there are so many times more: each loop is to become warm. */
  private static final int TIMES = 10;

  private final LambdaBench bench;
  private final Plan plan;

  /** A run by this plan. */
  public InterleavedRun(LambdaBench bench, Plan plan) {
    this.bench = bench;
    this.plan = plan;
  }

  /** Measures what a section is about; one series for each candidate, in their order. */
  public List<Series> measure(Section section, List<Candidate> candidates) {
    List<Candidate> measured = candidates.stream().flatMap(c -> in(section, c).stream()).toList();
    List<Series> series = new ArrayList<>();
    byTurns(measured, plan.runs().get(section), candidate -> start(section, candidate))
        .forEach((candidate, seen) -> series.add(new Series(section, candidate, seen)));
    return series;
  }

  /** What a section has of a candidate. */
  private static List<Candidate> in(Section section, Candidate candidate) {
    if (!section.isFor(candidate.function().suite())) {
      return List.of();
    }
    return switch (section) {
      case COLD, DROPPED -> List.of(candidate);
      case LAMBDA -> isForStrings(candidate) ? List.of() : within(Limits.lambda(), candidate);
      case LIMITS -> isForLimits(candidate) ? within(Limits.small(), candidate) : List.of();
      case WARM -> candidate.contender().serves() ? List.of(candidate) : List.of();
      case CONCURRENT ->
          candidate.function().takesManyAtOnce()
              ? List.of(candidate.within(Limits.MANAGED_INSTANCE))
              : List.of();
      case STREAMED -> candidate.function().takesManyAtOnce() ? List.of() : List.of(candidate);
    };
  }

  private static List<Candidate> within(List<Limits> limits, Candidate candidate) {
    return limits.stream().map(candidate::within).toList();
  }

  private static boolean isForStrings(Candidate candidate) {
    return candidate.contender().servesStringsOnly();
  }

  private static boolean isForLimits(Candidate candidate) {
    return FUNCTIONS_WITHIN_LIMITS.contains(candidate.function().name())
        && !isForStrings(candidate);
  }

  private Observation start(Section section, Candidate candidate) {
    return switch (section) {
      case COLD -> successful(candidate, bench.coldStart(candidate));
      case DROPPED -> successful(candidate, bench.coldStartFromDisk(candidate));
      // What such an environment is too small for is a result, too.
      case LAMBDA, LIMITS -> bench.coldStart(candidate);
      case WARM -> bench.load(candidate, warmUp(candidate), invocations(candidate));
      case CONCURRENT -> bench.crowd(candidate, TIMES * plan.warmUp(), TIMES * plan.invocations());
      case STREAMED -> bench.crowd(candidate, warmUp(candidate), invocations(candidate));
    };
  }

  private static Observation successful(Candidate candidate, Observation seen) {
    if (!candidate.contender().succeeded(seen)) {
      throw new IllegalStateException(candidate + " did not answer: " + seen);
    }
    return seen;
  }

  private int warmUp(Candidate candidate) {
    return plan.warmUp() / candidate.function().shareOfLoad();
  }

  private int invocations(Candidate candidate) {
    return Math.max(1, plan.invocations() / candidate.function().shareOfLoad());
  }

  private static Map<Candidate, List<Observation>> byTurns(
      List<Candidate> candidates, int rounds, Function<Candidate, Observation> measured) {
    Map<Candidate, List<Observation>> observations = new LinkedHashMap<>();
    candidates.forEach(candidate -> observations.put(candidate, new ArrayList<>()));
    List<Candidate> order = new ArrayList<>(candidates);
    for (int round = 0; round < rounds; round++) {
      for (Candidate candidate : order) {
        observations.get(candidate).add(measured.apply(candidate));
      }
      // Another one is first each time.
      Collections.rotate(order, 1);
    }
    return observations;
  }
}
