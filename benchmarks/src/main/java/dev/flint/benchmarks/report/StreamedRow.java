package dev.flint.benchmarks.report;

import dev.flint.benchmarks.measure.Figure;
import dev.flint.benchmarks.measure.Series;

/**
 * A candidate that streams its answers.
 *
 * @param title what ran the function
 * @param firstByte ms from the event; nothing for the program in C
 * @param throughput MB/s
 * @param share the throughput divided by that of the program in C, pair by pair
 * @param peak MiB after the load
 */
record StreamedRow(String title, String firstByte, String throughput, String share, String peak) {
  /**
   * The figures of a series.
   *
   * @param copy the program in C; null when it was not measured
   */
  static StreamedRow of(Series series, Series copy) {
    return new StreamedRow(
        series.candidate().contender().title(),
        // A copy does not pause behind its first byte: where cores are few, its reader waits.
        series.equals(copy) ? Cells.NONE : Cells.fine(series.median(Figure.FIRST_BYTE)),
        Cells.whole(series, Figure.THROUGHPUT),
        copy == null ? Cells.NONE : Cells.fine(series.ratio(Figure.THROUGHPUT, copy)),
        Cells.decimal(series, Figure.PEAK_MEMORY));
  }
}
