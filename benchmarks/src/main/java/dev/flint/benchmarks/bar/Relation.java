package dev.flint.benchmarks.bar;

import dev.flint.benchmarks.measure.Figure;
import dev.flint.benchmarks.measure.Series;
import dev.flint.benchmarks.measure.Spread;

/** How a figure of Flint's relates to a bound. */
enum Relation {
  /** It is not larger. */
  AT_MOST(false),
  /** Divided by another's, it is not larger. */
  TIMES_ANOTHER_AT_MOST(false),
  /** Divided by another's, it is not smaller. */
  TIMES_ANOTHER_AT_LEAST(true),
  /** It goes into another's not less often. */
  GOES_INTO_ANOTHER_AT_LEAST(true);

  private final boolean lowerBound;

  Relation(boolean lowerBound) {
    this.lowerBound = lowerBound;
  }

  /** What is held against the bound. */
  Spread measured(Figure figure, Series flint, Series other) {
    return switch (this) {
      case AT_MOST -> flint.spread(figure);
      case TIMES_ANOTHER_AT_MOST, TIMES_ANOTHER_AT_LEAST -> flint.ratio(figure, other);
      case GOES_INTO_ANOTHER_AT_LEAST -> other.ratio(figure, flint);
    };
  }

  /** Whether a value is within the bound. */
  boolean holds(double value, double bound) {
    return lowerBound ? value >= bound : value <= bound;
  }

  /** Whether it is a ratio, which has no unit. */
  boolean compares() {
    return this != AT_MOST;
  }

  /** The sign between a value and the bound. */
  String sign() {
    return lowerBound ? "≥" : "≤";
  }
}
