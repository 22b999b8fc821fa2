package dev.flint.benchmarks;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.launch.Observation;
import dev.flint.benchmarks.launch.Observation.Load;
import dev.flint.benchmarks.launch.Suite;
import dev.flint.benchmarks.measure.Section;
import dev.flint.benchmarks.measure.Series;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Made up measurements. */
public final class Samples {
  /** One that has an AOT cache. */
  public static final MeasuredJdk JDK_25 = new MeasuredJdk(Path.of("/jdk-25"), 25, "Vendor 25.0.1");

  /** One that has CDS archives. */
  public static final MeasuredJdk JDK_17 = new MeasuredJdk(Path.of("/jdk-17"), 17, "Vendor 17.0.1");

  private static final long MS = 1_000_000;

  private Samples() {}

  /** A candidate whose zip is of 20.5 MB. */
  public static Candidate candidate(String function, Contender contender, MeasuredJdk jdk) {
    return candidate(Suite.SMALL, function, contender, jdk);
  }

  private static Candidate candidate(
      Suite suite, String function, Contender contender, MeasuredJdk jdk) {
    Path project = Path.of("/subjects", function);
    return new Candidate(
        contender,
        jdk,
        new BenchmarkFunction(
            suite,
            function,
            "benchmark.Handler",
            project.resolve("event.json"),
            project.resolve("answer.json"),
            1,
            Map.of()),
        Limits.NONE,
        project,
        List.of("java", "-Xmx416m", "Main"),
        contender.serves() ? 20_500_000 : 0);
  }

  /** Starts with these ms to the first answer; each read 30 MB. */
  public static Series starts(Section section, Candidate candidate, long... firstAnswers) {
    return new Series(
        section, candidate, Arrays.stream(firstAnswers).mapToObj(Samples::start).toList());
  }

  /** A start under load with so many invocations per second, p50 is 35 µs, p99 60 µs. */
  public static Series load(Candidate candidate, double perSecond) {
    Observation seen =
        new Observation(
            MS, 2 * MS, 3 * MS, new Load(35_000, 60_000, perSecond, null, 15), 0L, 50 * 1024, 9);
    return new Series(Section.WARM, candidate, List.of(seen));
  }

  /**
   * A start on JDK 25 with many events at once, so many invocations per second, and so many MiB.
   */
  public static Series concurrent(Contender contender, double perSecond, int peak) {
    Observation seen =
        new Observation(
            MS,
            2 * MS,
            3 * MS,
            new Load(900_000, 3_000_000, perSecond, 40_000L, 26),
            0L,
            peak * 1024L,
            9);
    Candidate candidate =
        candidate(Suite.LOAD, "concurrent", contender, JDK_25).within(Limits.MANAGED_INSTANCE);
    return new Series(Section.CONCURRENT, candidate, List.of(seen));
  }

  /** A start on JDK 25 with streamed answers of 10 MB, each within so many ms. */
  public static Series streamed(Contender contender, long ms) {
    Observation seen =
        new Observation(
            MS,
            2 * MS,
            3 * MS,
            new Load(ms * MS, ms * MS, 1e3 / ms, MS / 4, 10_000_000),
            0L,
            64 * 1024,
            9);
    Candidate candidate = candidate(Suite.LOAD, "download", contender, JDK_25);
    return new Series(Section.STREAMED, candidate, List.of(seen));
  }

  /** What gave no answer and ended after 30 ms. */
  public static Observation ended(int status) {
    return new Observation(null, null, 30 * MS, null, 30 * MS, 34 * 1024, status);
  }

  private static Observation start(long firstAnswer) {
    long answer = firstAnswer * MS;
    return new Observation(answer - MS, answer, answer + MS, null, 30_000_000L, 38 * 1024, 9);
  }
}
