package dev.flint.benchmarks.report;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.measure.Measurement;
import dev.flint.benchmarks.measure.Plan;
import java.util.List;

/**
 * A whole run.
 *
 * @param command what was typed
 * @param date the day in UTC, as 2026-11-23
 * @param machine where
 * @param plan how much
 * @param measurements what came of it; those of one function stand together
 */
public record Results(
    String command, String date, Machine machine, Plan plan, List<Measurement> measurements) {
  /** Copies the list. */
  public Results {
    measurements = List.copyOf(measurements);
  }

  /** The functions in their order. */
  List<BenchmarkFunction> functions() {
    return measurements.stream().map(m -> m.candidate().function()).distinct().toList();
  }

  /** The measurements of a function. */
  List<Measurement> of(BenchmarkFunction function) {
    return measurements.stream().filter(m -> m.candidate().function().equals(function)).toList();
  }

  /**
   * How many times as long the RIC on the stock JDK takes to the first answer of the same function.
   */
  double timesSoonerThanRic(Measurement measurement) {
    Measurement ric =
        of(measurement.candidate().function()).stream()
            .filter(m -> m.candidate().contender() == Contender.RIC)
            .findFirst()
            .orElseThrow();
    return ric.coldMedian(o -> o.outcome()) / measurement.coldMedian(o -> o.outcome());
  }
}
