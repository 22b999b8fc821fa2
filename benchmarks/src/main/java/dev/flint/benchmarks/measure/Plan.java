package dev.flint.benchmarks.measure;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How much to measure.
 *
 * @param runs starts of each candidate; a section that is not here is not measured
 * @param warmUp invocations of a start under load that don't count
 * @param invocations those after them, which do
 */
public record Plan(Map<Section, Integer> runs, int warmUp, int invocations) {
  /** Copies the numbers, and refuses to measure nothing. */
  public Plan {
    if (runs.values().stream().anyMatch(count -> count < 1) || warmUp < 0 || invocations < 1) {
      throw new IllegalArgumentException(
          "expected at least one run and one invocation, found runs %s, %d + %d invocations"
              .formatted(runs, warmUp, invocations));
    }
    runs = runs.isEmpty() ? Map.of() : new EnumMap<>(runs);
  }

  /** The same without all other sections. */
  public Plan only(Collection<Section> sections) {
    Map<Section, Integer> some = new EnumMap<>(Section.class);
    some.putAll(runs);
    some.keySet().retainAll(Set.copyOf(sections));
    return new Plan(some, warmUp, invocations);
  }
}
