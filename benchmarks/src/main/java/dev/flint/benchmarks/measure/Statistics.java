package dev.flint.benchmarks.measure;

import java.util.List;

/** What becomes of several runs. */
final class Statistics {
  private Statistics() {}

  /** The quartiles; between two values they are interpolated. */
  static Spread spread(List<Double> values) {
    double[] sorted = sorted(values);
    return new Spread(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
  }

  /** The smallest one. */
  static double min(List<Double> values) {
    return sorted(values)[0];
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private static double[] sorted(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("expected at least one value");
    }
    return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }
}
