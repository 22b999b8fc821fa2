package dev.flint.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Observation;
import dev.flint.benchmarks.measure.Measurement;
import dev.flint.benchmarks.measure.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final long MS = 1_000_000;

  @Test
  void comparesEachCandidateWithTheRicOfItsFunction() {
    String text =
        report(
            measurement("hello", Contender.FLINT, 20_500_000, 50 * MS, 60 * MS, 40 * MS),
            measurement("hello", Contender.RIC, 40_000_000, 300 * MS, 310 * MS, 290 * MS),
            measurement("http-api", Contender.RIC, 40_000_000, 400 * MS));

    assertHasLine(text, "| Flint | 49.0 | 50.0 | 40.0 | 6.0 | 38.0 | 20.5 |");
    assertHasLine(text, "| RIC, stock JDK | 299.0 | 300.0 | 290.0 | 1.0 | 38.0 | 40.0 |");
    assertHasLine(text, "| RIC, stock JDK | 399.0 | 400.0 | 400.0 | 1.0 | 38.0 | 40.0 |");
  }

  @Test
  void tellsTheMedianUnderLoad() {
    String text = report(measurement("hello", Contender.RIC, 1_000_000, 300 * MS));

    assertHasLine(text, "| RIC, stock JDK | 35 | 60 | 16,000 | 50.0 |");
  }

  @Test
  void leavesOpenWhatABareMainDoesNotDo() {
    Observation ended = new Observation(null, null, 30 * MS, null, null, null, 34 * 1024, 0);
    Measurement bareMain =
        new Measurement(candidate("hello", Contender.BARE_MAIN, 0), List.of(ended), List.of());

    String text = report(measurement("hello", Contender.RIC, 1_000_000, 300 * MS), bareMain);

    assertHasLine(text, "| Limit: bare `main` | – | 30.0 | 30.0 | 10.0 | 34.0 | – |");
    assertEquals(1, text.lines().filter(line -> line.contains("Limit: bare `main` | –")).count());
  }

  @Test
  void drawsABarForEachCandidate(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("figures.md");

    new Report(results(measurement("hello", Contender.RIC, 1_000_000, 317 * MS))).write(page);

    assertTrue(Files.readString(page).contains("](figures/first-answer.svg)"));
    String svg = Files.readString(folder.resolve("figures/first-answer.svg"));
    assertTrue(svg.contains(">hello · RIC, stock JDK<"), svg);
    assertTrue(svg.contains(">317<"), svg);
  }

  private static void assertHasLine(String text, String line) {
    assertTrue(text.lines().anyMatch(line::equals), () -> line + "\nis not in\n" + text);
  }

  private static String report(Measurement... measurements) {
    try {
      return new Report(results(measurements)).text("chart.svg");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Results results(Measurement... measurements) {
    return new Results(
        "benchmarks/run",
        "2026-11-23",
        new Machine("a processor", 2, "6.1", "a JDK 25"),
        new Plan(3, 1, 10, 20),
        List.of(measurements));
  }

  private static Measurement measurement(
      String function, Contender contender, long zipBytes, Long... firstAnswers) {
    List<Observation> cold =
        Arrays.stream(firstAnswers)
            .map(a -> new Observation(a - MS, a, a, null, null, null, 38 * 1024, 9))
            .toList();
    Observation warm =
        new Observation(MS, 2 * MS, 3 * MS, 35_000L, 60_000L, 16_000.0, 50 * 1024, 9);
    return new Measurement(candidate(function, contender, zipBytes), cold, List.of(warm));
  }

  private static Candidate candidate(String function, Contender contender, long zipBytes) {
    Path project = Path.of("/subjects", function);
    return new Candidate(
        contender,
        new BenchmarkFunction(function, "benchmark.Handler", project),
        project,
        List.of("./bootstrap"),
        zipBytes);
  }
}
