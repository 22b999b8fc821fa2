package dev.flint.benchmarks.measure;

import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.LambdaBench;
import dev.flint.benchmarks.launch.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Measures candidates by turns, so that whatever else the machine does meets them all. */
public final class InterleavedRun {
  private final LambdaBench bench;
  private final Plan plan;

  /** A run by this plan. */
  public InterleavedRun(LambdaBench bench, Plan plan) {
    this.bench = bench;
    this.plan = plan;
  }

  /** Measures cold starts first, then load; returns the measurements in the candidates' order. */
  public List<Measurement> measure(List<Candidate> candidates) {
    Map<Candidate, List<Observation>> cold = byTurns(candidates, plan.runs(), bench::coldStart);
    List<Candidate> serving = candidates.stream().filter(c -> c.contender().serves()).toList();
    Map<Candidate, List<Observation>> warm =
        byTurns(
            serving,
            plan.warmRuns(),
            candidate -> bench.load(candidate, plan.warmUp(), plan.invocations()));
    return candidates.stream()
        .map(c -> new Measurement(c, cold.get(c), warm.getOrDefault(c, List.of())))
        .toList();
  }

  private static Map<Candidate, List<Observation>> byTurns(
      List<Candidate> candidates, int rounds, Function<Candidate, Observation> measured) {
    Map<Candidate, List<Observation>> observations = new LinkedHashMap<>();
    List<Candidate> order = new ArrayList<>(candidates);
    for (int round = 0; round < rounds; round++) {
      for (Candidate candidate : order) {
        observations
            .computeIfAbsent(candidate, c -> new ArrayList<>())
            .add(measured.apply(candidate));
      }
      // Another one is first each time.
      Collections.rotate(order, 1);
    }
    return observations;
  }
}
