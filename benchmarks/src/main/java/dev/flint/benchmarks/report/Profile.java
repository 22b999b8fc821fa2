package dev.flint.benchmarks.report;

import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.measure.Section;
import dev.flint.benchmarks.measure.Series;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cold starts of all functions in one kind of environment.
 *
 * @param limits the environment
 * @param rows a row for each function on each contender
 */
record Profile(Limits limits, List<ProfileRow> rows) {
  /** With the whole machine; null when this was not measured. */
  static Profile allCores(Results results, MeasuredJdk jdk) {
    return of(Limits.NONE, results.of(Section.COLD, jdk)).findFirst().orElse(null);
  }

  /** With CPU as Lambda gives it. */
  static List<Profile> lambda(Results results, MeasuredJdk jdk) {
    List<Series> measured = results.of(Section.LAMBDA, jdk);
    return Limits.lambda().stream().flatMap(limits -> of(limits, measured)).toList();
  }

  private static Stream<Profile> of(Limits limits, List<Series> measured) {
    List<Series> within =
        measured.stream().filter(s -> s.candidate().limits().equals(limits)).toList();
    List<ProfileRow> rows =
        within.stream()
            .map(
                s ->
                    ProfileRow.of(
                        s, like(s, Contender.RIC, within), like(s, Contender.RIC_CACHED, within)))
            .toList();
    return rows.isEmpty() ? Stream.empty() : Stream.of(new Profile(limits, rows));
  }

  /** The same function on another contender; null when this was not measured. */
  private static Series like(Series series, Contender contender, List<Series> all) {
    return all.stream()
        .filter(s -> s.candidate().contender() == contender)
        .filter(s -> s.candidate().function().equals(series.candidate().function()))
        .findFirst()
        .orElse(null);
  }
}
