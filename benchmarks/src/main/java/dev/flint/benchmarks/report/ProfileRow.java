package dev.flint.benchmarks.report;

import dev.flint.benchmarks.measure.Figure;
import dev.flint.benchmarks.measure.Series;

/**
 * A candidate's cold starts in one kind of environment.
 *
 * @param function the name of the function
 * @param title what ran it
 * @param firstNext ms to the first request for an event
 * @param firstAnswer ms to the first answer
 * @param soonerThanRic how many times sooner than the RIC on the stock JDK, pair by pair
 * @param soonerThanCached how many times sooner than the RIC with its own cache
 * @param peak MiB at the first answer
 * @param zip MB
 */
record ProfileRow(
    String function,
    String title,
    String firstNext,
    String firstAnswer,
    String soonerThanRic,
    String soonerThanCached,
    String peak,
    String zip) {
  /**
   * The figures of a series.
   *
   * @param ric the RIC on the stock JDK; null when it was not measured
   * @param cached the RIC with its own cache; null when it was not measured
   */
  static ProfileRow of(Series series, Series ric, Series cached) {
    boolean answered = series.answered() && series.candidate().contender().serves();
    return new ProfileRow(
        series.candidate().function().name(),
        series.candidate().contender().title(),
        answered ? Cells.decimal(series, Figure.FIRST_NEXT) : Cells.NONE,
        series.answered() ? Cells.decimal(series, Figure.FIRST_ANSWER) : "none",
        sooner(series, ric),
        sooner(series, cached),
        Cells.decimal(series, Figure.PEAK_MEMORY),
        series.candidate().zipBytes() > 0 ? Cells.decimal(series, Figure.ZIP) : Cells.NONE);
  }

  private static String sooner(Series series, Series other) {
    boolean comparable = other != null && other.answered() && series.answered();
    return comparable ? Cells.spread(other.ratio(Figure.FIRST_ANSWER, series)) : Cells.NONE;
  }
}
