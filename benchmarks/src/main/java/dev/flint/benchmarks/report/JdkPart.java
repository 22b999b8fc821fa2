package dev.flint.benchmarks.report;

import static dev.flint.benchmarks.launch.Contender.C_EXCHANGE;
import static dev.flint.benchmarks.launch.Contender.RIC;

import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.measure.Section;
import dev.flint.benchmarks.measure.Series;
import java.util.List;
import java.util.function.Function;

/**
 * The page's part about a JDK, a table for each function in each section that was measured.
 *
 * @param jdk the JDK
 * @param chart the link to its chart; null without cold starts
 * @param allCores cold starts in one table; null when there are none
 * @param lambda those with CPU as Lambda gives it, a table for each size
 * @param cold cold starts
 * @param dropped cold starts from the disk
 * @param limits cold starts in small environments
 * @param warm load
 * @param concurrent many events at once
 * @param streamed streamed answers
 */
record JdkPart(
    MeasuredJdk jdk,
    String chart,
    Profile allCores,
    List<Profile> lambda,
    List<Table<ColdRow>> cold,
    List<Table<DroppedRow>> dropped,
    List<Table<LimitsRow>> limits,
    List<Table<WarmRow>> warm,
    List<Table<ConcurrentRow>> concurrent,
    List<Table<StreamedRow>> streamed) {

  /** The figures of one function. */
  record Table<R>(String function, List<R> rows) {}

  /**
   * What a run has of a JDK.
   *
   * @param chart the link to the chart of the cold starts
   */
  static JdkPart of(Results results, MeasuredJdk jdk, String chart) {
    return new JdkPart(
        jdk,
        results.of(Section.COLD, jdk).isEmpty() ? null : chart,
        Profile.allCores(results, jdk),
        Profile.lambda(results, jdk),
        tables(results, jdk, Section.COLD, s -> beside(RIC, s, ColdRow::of)),
        tables(results, jdk, Section.DROPPED, s -> beside(RIC, s, DroppedRow::of)),
        tables(results, jdk, Section.LIMITS, LimitsRow::of),
        tables(results, jdk, Section.WARM, s -> s.stream().map(WarmRow::of).toList()),
        tables(results, jdk, Section.CONCURRENT, s -> beside(RIC, s, ConcurrentRow::of)),
        tables(results, jdk, Section.STREAMED, s -> beside(C_EXCHANGE, s, StreamedRow::of)));
  }

  private static <R> List<Table<R>> tables(
      Results results, MeasuredJdk jdk, Section section, Function<List<Series>, List<R>> rows) {
    return results.functions(section, jdk).stream()
        .map(f -> new Table<>(f.name(), rows.apply(results.of(section, jdk, f))))
        .toList();
  }

  private static <R> List<R> beside(
      Contender contender, List<Series> ofFunction, RowBesideAnother<R> row) {
    Series other =
        ofFunction.stream()
            .filter(s -> s.candidate().contender() == contender)
            .findFirst()
            .orElse(null);
    return ofFunction.stream().map(s -> row.of(s, other)).toList();
  }

  /** Makes a row of a series and that of another contender, which may be null. */
  private interface RowBesideAnother<R> {
    R of(Series series, Series other);
  }
}
