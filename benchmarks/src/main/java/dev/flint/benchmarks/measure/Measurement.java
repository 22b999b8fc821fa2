package dev.flint.benchmarks.measure;

import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Observation;
import java.util.List;
import java.util.function.Function;

/**
 * All that was seen of one candidate, in the order in which it happened.
 *
 * @param candidate what was measured
 * @param cold its cold starts
 * @param warm its starts under load; empty when it serves nothing
 */
public record Measurement(Candidate candidate, List<Observation> cold, List<Observation> warm) {
  /** Copies the lists. */
  public Measurement {
    cold = List.copyOf(cold);
    warm = List.copyOf(warm);
  }

  /** The median of a figure over the cold starts. */
  public double coldMedian(Function<Observation, Number> figure) {
    return Statistics.median(cold.stream().map(figure).toList());
  }

  /** The best of a figure over the cold starts. */
  public double coldMin(Function<Observation, Number> figure) {
    return Statistics.min(cold.stream().map(figure).toList());
  }

  /** The median of a figure over the starts under load. */
  public double warmMedian(Function<Observation, Number> figure) {
    return Statistics.median(warm.stream().map(figure).toList());
  }
}
