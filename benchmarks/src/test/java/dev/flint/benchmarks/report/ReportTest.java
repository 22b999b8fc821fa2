package dev.flint.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.benchmarks.Samples;
import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.launch.Suite;
import dev.flint.benchmarks.measure.Plan;
import dev.flint.benchmarks.measure.Section;
import dev.flint.benchmarks.measure.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @Test
  void comparesEachCandidateWithTheRicOfItsFunctionAndJdk() {
    String text =
        report(
            cold("hello", Contender.FLINT, 50, 60, 40),
            cold("hello", Contender.RIC, 300, 300, 280),
            cold("http-api", Contender.RIC, 400, 400, 400));

    assertHasLine(text, "| Flint | 49.0 | 50.0 | 40.0 | 6.0 (5.5–6.5) | 38.0 | 20.5 |");
    assertHasLine(text, "| RIC, stock JDK | 299.0 | 300.0 | 280.0 | 1.0 (1.0–1.0) | 38.0 | 20.5 |");
    assertHasLine(text, "| RIC, stock JDK | 399.0 | 400.0 | 400.0 | 1.0 (1.0–1.0) | 38.0 | 20.5 |");
  }

  @Test
  void leavesOpenWhatWasNotMeasuredOrIsNotDone() {
    Candidate bareMain = Samples.candidate("hello", Contender.BARE_MAIN, Samples.JDK_25);

    String text = report(new Series(Section.COLD, bareMain, List.of(Samples.ended(0))));

    assertHasLine(text, "| Limit: bare `main` | – | 30.0 | 30.0 | – | 34.0 | – |");
    assertFalse(text.contains("### Warm"));
  }

  @Test
  void tellsWhatWasReadFromTheDisk() {
    Candidate flint = Samples.candidate("hello", Contender.FLINT, Samples.JDK_25);

    String text = report(Samples.starts(Section.DROPPED, flint, 90, 80));

    assertHasLine(text, "| Flint | 85.0 | 80.0 | – | 30.0 |");
  }

  @Test
  void hasARowOfAllLimitsForEachContender() {
    Candidate ric = Samples.candidate("hello", Contender.RIC, Samples.JDK_25);
    List<Limits> limits = Limits.small();
    Stream<Series> answered =
        IntStream.range(1, limits.size())
            .mapToObj(i -> Samples.starts(Section.LIMITS, ric.within(limits.get(i)), 100 * i));
    Series killed =
        new Series(Section.LIMITS, ric.within(limits.get(0)), List.of(Samples.ended(9)));

    String text = report(Stream.concat(Stream.of(killed), answered).toArray(Series[]::new));

    assertHasLine(text, "| MB, CPUs | 128, 0.5 | 128, 1 | 256, 0.5 | 256, 1 | 512, 0.5 | 512, 1 |");
    assertHasLine(text, "|---|--:|--:|--:|--:|--:|--:|");
    assertHasLine(text, "| RIC, stock JDK | none | 100.0 | 200.0 | 300.0 | 400.0 | 500.0 |");
  }

  @Test
  void tellsTheMedianUnderLoad() {
    Candidate ric = Samples.candidate("hello", Contender.RIC, Samples.JDK_25);

    String text = report(Samples.load(ric, 16_000));

    assertHasLine(text, "| RIC, stock JDK | 35 | 60 | 16,000 | 50.0 |");
  }

  @Test
  void comparesManyEventsAtOnceWithTheRicAndStreamedAnswersWithACopy() throws IOException {
    Results results =
        results(
            Map.of(),
            Samples.concurrent(Contender.FLINT, 30_000, 160),
            Samples.concurrent(Contender.RIC, 12_000, 200),
            Samples.streamed(Contender.FLINT, 5),
            Samples.streamed(Contender.C_EXCHANGE, 4));

    String text = new Report(Suite.LOAD, results.of(Suite.LOAD)).text();

    assertHasLine(text, "| Flint | 30,000 | 2.5 (2.5–2.5) | 900 | 3,000 | 160.0 |");
    assertHasLine(text, "| RIC, stock JDK | 12,000 | 1.0 (1.0–1.0) | 900 | 3,000 | 200.0 |");
    assertHasLine(text, "| Flint | 0.25 | 2,000 | 0.80 (0.80–0.80) | 64.0 |");
    assertHasLine(text, "| Limit: C program | – | 2,500 | 1.00 (1.00–1.00) | 64.0 |");
    assertFalse(text.contains("{{") || text.contains("\n\n\n"), text);
  }

  @Test
  void saysWhichBarsAreMet() {
    String text =
        report(
            cold("hello", Contender.FLINT, 50, 50, 50),
            cold("hello", Contender.RIC, 300, 400, 410));

    assertHasLine(
        text,
        "| 25 | `hello` | first answer, times sooner than RIC, stock JDK | 8.00 | 7.00–8.10 | ≥ 7 | met |");
    assertHasLine(text, "| 25 | `hello` | zip, MB | 20.5 |  | ≤ 20 | **not met** |");
  }

  @Test
  void tellsHowOftenEachSectionWasMeasured() {
    String text = report(cold("hello", Contender.FLINT, 50));

    assertTrue(text.contains("of each candidate 3 cold starts, 1 under load, on\n"), text);
  }

  @Test
  void hasAPartForEachJdk() {
    Candidate flint = Samples.candidate("hello", Contender.FLINT, Samples.JDK_17);

    String text =
        report(cold("hello", Contender.FLINT, 50), Samples.starts(Section.COLD, flint, 70));

    assertTrue(text.indexOf("## JDK 25") < text.indexOf("| Flint | 49.0 |"));
    assertTrue(text.indexOf("| Flint | 49.0 |") < text.indexOf("## JDK 17"));
    assertTrue(text.indexOf("## JDK 17") < text.indexOf("| Flint | 69.0 |"));
  }

  @Test
  void saysWhyASectionIsLeftOut() throws IOException {
    Map<Section, String> leftOut =
        Map.of(Section.DROPPED, "cannot write to a file: Permission denied");

    String text =
        new Report(Suite.SMALL, results(leftOut, cold("hello", Contender.FLINT, 50))).text();

    assertHasLine(
        text,
        "Left out: `dropped`, as here the launcher cannot write to a file: Permission denied.");
    assertFalse(text.contains("page cache dropped\n"));
  }

  @Test
  void drawsABarForEachCandidate(@TempDir Path folder) throws IOException {
    Results results = results(Map.of(), cold("hello", Contender.RIC, 317));

    Path page = new Report(Suite.SMALL, results).write(folder);

    assertEquals(folder.resolve("benchmarks-small.md"), page);
    assertTrue(Files.readString(page).contains("](benchmarks-small/first-answer-jdk25.svg)"));
    String svg = Files.readString(folder.resolve("benchmarks-small/first-answer-jdk25.svg"));
    assertTrue(svg.contains(">hello · RIC, stock JDK<"), svg);
    assertTrue(svg.contains(">317<"), svg);
  }

  @Test
  void hasATableForEachProfileOfRealFunctions() throws IOException {
    Candidate flint = Samples.candidate("hello", Contender.FLINT, Samples.JDK_25);
    Candidate cached = Samples.candidate("hello", Contender.RIC_CACHED, Samples.JDK_25);
    Limits limits = Limits.ofLambda(512);
    Results results =
        results(
            Map.of(),
            Samples.starts(Section.COLD, flint, 50, 50),
            Samples.starts(Section.COLD, cached, 100, 110),
            Samples.starts(Section.LAMBDA, flint.within(limits), 80),
            new Series(Section.LAMBDA, cached.within(limits), List.of(Samples.ended(9))));

    String text = new Report(Suite.REAL, results).text();

    assertHasLine(text, "| `hello` | Flint | 49.0 | 50.0 | – | 2.1 (2.1–2.2) | 38.0 | 20.5 |");
    assertHasLine(text, "#### 512 MB: all cores until the first `/next`, then 0.29 of one");
    assertHasLine(text, "| `hello` | Flint | 79.0 | 80.0 | – | – | 38.0 | 20.5 |");
    assertHasLine(text, "| `hello` | RIC, own cache | – | none | – | – | 34.0 | 20.5 |");
    assertFalse(text.contains("\n\n\n"), text);
  }

  @Test
  void keepsWhatIsOfAnotherSuiteApart() {
    Map<Section, String> leftOut = Map.of(Section.DROPPED, "may not", Section.LAMBDA, "may not");
    Results results = results(leftOut, cold("hello", Contender.FLINT, 50));

    assertEquals(List.of(), results.of(Suite.REAL).series());
    assertEquals(Map.of(Section.LAMBDA, "may not"), results.of(Suite.REAL).leftOut());
    assertEquals(leftOut, results.of(Suite.SMALL).leftOut());
    assertEquals(results.series(), results.of(Suite.SMALL).series());
    assertEquals(Map.of(Section.COLD, 3), results.of(Suite.SMALL).plan().runs());
  }

  @Test
  void keepsParagraphsAndTablesApart() {
    String text = report(cold("hello", Contender.FLINT, 50));

    assertEquals(List.of(), text.lines().filter(line -> line.contains("{{")).toList());
    assertFalse(text.contains("\n\n\n"), text);
  }

  private static void assertHasLine(String text, String line) {
    assertTrue(text.lines().anyMatch(line::equals), () -> line + "\nis not in\n" + text);
  }

  private static String report(Series... series) {
    try {
      return new Report(Suite.SMALL, results(Map.of(), series)).text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Results results(Map<Section, String> leftOut, Series... series) {
    return new Results(
        "benchmarks/run",
        "2026-11-23",
        new Machine("a processor", 2, "6.1", "the JDK"),
        new Plan(Map.of(Section.COLD, 3, Section.WARM, 1), 10, 20),
        leftOut,
        List.of(series));
  }

  private static Series cold(String function, Contender contender, long... firstAnswers) {
    return Samples.starts(
        Section.COLD, Samples.candidate(function, contender, Samples.JDK_25), firstAnswers);
  }
}
