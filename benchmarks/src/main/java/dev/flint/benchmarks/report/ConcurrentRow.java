package dev.flint.benchmarks.report;

import dev.flint.benchmarks.measure.Figure;
import dev.flint.benchmarks.measure.Series;

/**
 * A candidate with many events at once.
 *
 * @param title what ran the function
 * @param perSecond invocations
 * @param more how many times more than the RIC, pair by pair
 * @param p50 microseconds
 * @param p99 microseconds
 * @param peak MiB after the load
 */
record ConcurrentRow(
    String title, String perSecond, String more, String p50, String p99, String peak) {
  /**
   * The figures of a series.
   *
   * @param ric the RIC on the stock JDK; null when it was not measured
   */
  static ConcurrentRow of(Series series, Series ric) {
    return new ConcurrentRow(
        series.candidate().contender().title(),
        Cells.whole(series, Figure.PER_SECOND),
        ric == null ? Cells.NONE : Cells.spread(series.ratio(Figure.PER_SECOND, ric)),
        Cells.whole(series, Figure.P50),
        Cells.whole(series, Figure.P99),
        Cells.decimal(series, Figure.PEAK_MEMORY));
  }
}
