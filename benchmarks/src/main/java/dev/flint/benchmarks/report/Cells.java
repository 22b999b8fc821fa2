package dev.flint.benchmarks.report;

import dev.flint.benchmarks.measure.Figure;
import dev.flint.benchmarks.measure.Series;
import dev.flint.benchmarks.measure.Spread;
import java.util.Locale;

/** Figures as the report prints them. */
final class Cells {
  /** Where there is no figure. */
  static final String NONE = "–";

  private Cells() {}

  /** With one decimal. */
  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** With two decimals. */
  static String fine(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** The median with the quartiles, with two decimals. */
  static String fine(Spread spread) {
    return "%s (%s–%s)"
        .formatted(fine(spread.median()), fine(spread.lower()), fine(spread.upper()));
  }

  /** The median with one decimal. */
  static String decimal(Series series, Figure figure) {
    return decimal(series.median(figure));
  }

  /** The median as a whole number. */
  static String whole(Series series, Figure figure) {
    return String.format(Locale.ROOT, "%,.0f", series.median(figure));
  }

  /** The median with the quartiles. */
  static String spread(Spread spread) {
    return String.format(
        Locale.ROOT, "%.1f (%.1f–%.1f)", spread.median(), spread.lower(), spread.upper());
  }
}
