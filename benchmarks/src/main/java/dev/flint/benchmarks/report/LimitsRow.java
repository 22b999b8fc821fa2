package dev.flint.benchmarks.report;

import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.measure.Figure;
import dev.flint.benchmarks.measure.Series;
import java.util.List;

/**
 * A candidate's cold starts in small environments.
 *
 * @param title what ran the function
 * @param firstAnswers ms in each of {@link Limits#small}
 */
record LimitsRow(String title, List<String> firstAnswers) {
  /** The figures of one function, a row for each contender. */
  static List<LimitsRow> of(List<Series> ofFunction) {
    return ofFunction.stream()
        .map(series -> series.candidate().contender())
        .distinct()
        .map(contender -> of(contender, ofFunction))
        .toList();
  }

  private static LimitsRow of(Contender contender, List<Series> ofFunction) {
    return new LimitsRow(
        contender.title(),
        ofFunction.stream()
            .filter(series -> series.candidate().contender() == contender)
            .map(series -> series.answered() ? Cells.decimal(series, Figure.FIRST_ANSWER) : "none")
            .toList());
  }
}
