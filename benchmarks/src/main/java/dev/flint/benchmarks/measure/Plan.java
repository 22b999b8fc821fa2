package dev.flint.benchmarks.measure;

/**
 * How much to measure.
 *
 * @param runs cold starts of each candidate
 * @param warmRuns starts of each candidate that are put under load
 * @param warmUp invocations of such a start that don't count
 * @param invocations those after them, which do
 */
public record Plan(int runs, int warmRuns, int warmUp, int invocations) {
  /** Refuses to measure nothing. */
  public Plan {
    if (runs < 1 || warmRuns < 1 || warmUp < 0 || invocations < 1) {
      throw new IllegalArgumentException(
          "expected at least one run and one invocation, found %d runs, %d warm runs, %d + %d invocations"
              .formatted(runs, warmRuns, warmUp, invocations));
    }
  }
}
