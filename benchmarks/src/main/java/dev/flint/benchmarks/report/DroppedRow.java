package dev.flint.benchmarks.report;

import dev.flint.benchmarks.measure.Figure;
import dev.flint.benchmarks.measure.Series;

/**
 * A candidate's starts from the disk.
 *
 * @param title what ran the function
 * @param firstAnswer ms to the first answer
 * @param best the same, of the best run
 * @param sooner how many times sooner than the RIC on the stock JDK, pair by pair
 * @param read MB from the disk
 */
record DroppedRow(String title, String firstAnswer, String best, String sooner, String read) {
  /**
   * The figures of a series.
   *
   * @param ric the RIC on the stock JDK; null when it was not measured
   */
  static DroppedRow of(Series series, Series ric) {
    return new DroppedRow(
        series.candidate().contender().title(),
        Cells.decimal(series, Figure.FIRST_ANSWER),
        Cells.decimal(series.min(Figure.FIRST_ANSWER)),
        ric == null ? Cells.NONE : Cells.spread(ric.ratio(Figure.FIRST_ANSWER, series)),
        Cells.decimal(series, Figure.READ));
  }
}
