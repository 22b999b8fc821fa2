package dev.flint.benchmarks.report;

import dev.flint.benchmarks.measure.Figure;
import dev.flint.benchmarks.measure.Series;

/**
 * A candidate under load.
 *
 * @param title what ran the function
 * @param p50 microseconds
 * @param p99 microseconds
 * @param perSecond invocations
 * @param peak MiB after the load
 */
record WarmRow(String title, String p50, String p99, String perSecond, String peak) {
  static WarmRow of(Series series) {
    return new WarmRow(
        series.candidate().contender().title(),
        Cells.whole(series, Figure.P50),
        Cells.whole(series, Figure.P99),
        Cells.whole(series, Figure.PER_SECOND),
        Cells.decimal(series, Figure.PEAK_MEMORY));
  }
}
