package dev.flint.benchmarks.measure;

import java.util.List;

/** What becomes of several runs. */
public final class Statistics {
  private Statistics() {}

  /** The middle one, or the mean of the middle two. */
  public static double median(List<? extends Number> values) {
    double[] sorted = sorted(values);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The smallest one. */
  public static double min(List<? extends Number> values) {
    return sorted(values)[0];
  }

  private static double[] sorted(List<? extends Number> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("expected at least one value");
    }
    return values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
  }
}
