package dev.flint.benchmarks.report;

import dev.flint.benchmarks.measure.Figure;
import dev.flint.benchmarks.measure.Series;

/**
 * A candidate's cold starts.
 *
 * @param title what ran the function
 * @param firstNext ms to the first request for an event
 * @param firstAnswer ms to the first answer
 * @param best the same, of the best run
 * @param sooner how many times sooner than the RIC on the stock JDK, pair by pair
 * @param peak MiB at the first answer
 * @param zip MB
 */
record ColdRow(
    String title,
    String firstNext,
    String firstAnswer,
    String best,
    String sooner,
    String peak,
    String zip) {
  /**
   * The figures of a series.
   *
   * @param ric the RIC on the stock JDK; null when it was not measured
   */
  static ColdRow of(Series series, Series ric) {
    boolean serves = series.candidate().contender().serves();
    boolean packed = series.candidate().zipBytes() > 0;
    return new ColdRow(
        series.candidate().contender().title(),
        serves ? Cells.decimal(series, Figure.FIRST_NEXT) : Cells.NONE,
        Cells.decimal(series, Figure.FIRST_ANSWER),
        Cells.decimal(series.min(Figure.FIRST_ANSWER)),
        ric == null ? Cells.NONE : Cells.spread(ric.ratio(Figure.FIRST_ANSWER, series)),
        Cells.decimal(series, Figure.PEAK_MEMORY),
        packed ? Cells.decimal(series, Figure.ZIP) : Cells.NONE);
  }
}
