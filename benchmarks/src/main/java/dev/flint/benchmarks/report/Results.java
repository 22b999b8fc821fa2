package dev.flint.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.launch.Suite;
import dev.flint.benchmarks.measure.Plan;
import dev.flint.benchmarks.measure.Section;
import dev.flint.benchmarks.measure.Series;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole run.
 *
 * @param command what was typed
 * @param date the day in UTC, as 2026-11-23
 * @param machine where
 * @param plan how much
 * @param leftOut why sections of the plan could not be measured
 * @param series what came of it; within a section, those of one JDK and one function stand together
 */
public record Results(
    String command,
    String date,
    Machine machine,
    Plan plan,
    Map<Section, String> leftOut,
    List<Series> series) {
  /** Copies the collections. */
  public Results {
    leftOut = Map.copyOf(leftOut);
    series = List.copyOf(series);
  }

  /** What it has of a suite. */
  public Results of(Suite suite) {
    List<Series> some =
        series.stream().filter(s -> s.candidate().function().suite() == suite).toList();
    Plan done = plan.only(some.stream().map(Series::section).toList());
    Map<Section, String> obstacles = new HashMap<>(leftOut);
    obstacles.keySet().removeIf(section -> !section.isFor(suite));
    return new Results(command, date, machine, done, obstacles, some);
  }

  /** Writes every observation as JSON. */
  public void writeJson(Path file) throws IOException {
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
  }

  /** The JDKs in the order in which they were given. */
  List<MeasuredJdk> jdks() {
    return series.stream().map(s -> s.candidate().jdk()).distinct().toList();
  }

  /** The functions that a section has, in their order. */
  List<BenchmarkFunction> functions(Section section, MeasuredJdk jdk) {
    return of(section, jdk).stream().map(s -> s.candidate().function()).distinct().toList();
  }

  /** A section's series of a JDK. */
  List<Series> of(Section section, MeasuredJdk jdk) {
    return series.stream()
        .filter(s -> s.section() == section && s.candidate().jdk().equals(jdk))
        .toList();
  }

  /** A section's series of a function on a JDK. */
  List<Series> of(Section section, MeasuredJdk jdk, BenchmarkFunction function) {
    return of(section, jdk).stream()
        .filter(s -> s.candidate().function().equals(function))
        .toList();
  }
}
