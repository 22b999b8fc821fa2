package dev.flint.benchmarks.bar;

import static dev.flint.benchmarks.bar.Relation.TIMES_ANOTHER_AT_LEAST;
import static dev.flint.benchmarks.bar.Relation.TIMES_ANOTHER_AT_MOST;
import static dev.flint.benchmarks.launch.Contender.C_EXCHANGE;
import static dev.flint.benchmarks.launch.Contender.RIC;
import static dev.flint.benchmarks.measure.Figure.PEAK_MEMORY;
import static dev.flint.benchmarks.measure.Figure.PER_SECOND;
import static dev.flint.benchmarks.measure.Figure.THROUGHPUT;
import static dev.flint.benchmarks.measure.Section.CONCURRENT;
import static dev.flint.benchmarks.measure.Section.STREAMED;

import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.measure.Figure;
import java.util.List;

/** What Flint is to reach with many events at once, and with streamed answers. */
final class LoadBars {
  static final List<Bar> ALL =
      List.of(
          concurrent(PER_SECOND, TIMES_ANOTHER_AT_LEAST, RIC, 1.5),
          concurrent(PEAK_MEMORY, TIMES_ANOTHER_AT_MOST, RIC, 1),
          new Bar(
              true,
              "download",
              STREAMED,
              Limits.NONE,
              THROUGHPUT,
              TIMES_ANOTHER_AT_LEAST,
              C_EXCHANGE,
              0.5));

  private LoadBars() {}

  private static Bar concurrent(Figure figure, Relation relation, Contender other, double bound) {
    return new Bar(
        true, "concurrent", CONCURRENT, Limits.MANAGED_INSTANCE, figure, relation, other, bound);
  }
}
