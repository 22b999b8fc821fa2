package dev.flint.benchmarks.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flint.benchmarks.Samples;
import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.CPrograms;
import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.LambdaBench;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.launch.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterleavedRunTest {
  @TempDir private Path folder;

  private LambdaBench bench;
  private Candidate serving;
  private Candidate ending;

  @BeforeEach
  void compile() throws IOException {
    CPrograms programs = new CPrograms(Path.of("src/main/c"), folder);
    bench = new LambdaBench(programs.lambdaBench(), folder);
    serving = candidate(Contender.FLINT, programs.exchange().toString());
    ending = candidate(Contender.BARE_MAIN, "true");
    Files.writeString(folder.resolve("event.json"), "\"World\"");
  }

  @Test
  void startsEachCandidateOnceInARound() {
    List<Series> series = measure(Section.COLD, ending, serving);

    assertEquals(List.of(ending, serving), series.stream().map(Series::candidate).toList());
    assertEquals(List.of(3, 3), series.stream().map(s -> s.observations().size()).toList());
    assertTrue(series.stream().allMatch(Series::answered));
  }

  @Test
  void loadsOnlyWhatServes() {
    List<Series> series = measure(Section.WARM, ending, serving);

    assertEquals(List.of(serving), series.stream().map(Series::candidate).toList());
    assertEquals(2, series.get(0).observations().size());
    assertTrue(series.get(0).median(Figure.PER_SECOND) > 0);
  }

  @Test
  void startsWithinEachOfTheLimits() {
    assumeTrue(bench.obstacleToLimits().isEmpty(), () -> bench.obstacleToLimits().get());

    List<Series> series = measure(Section.LIMITS, ending, serving);

    assertEquals(Limits.small(), series.stream().map(s -> s.candidate().limits()).toList());
  }

  @Test
  void startsWithEachSizeOfLambda() {
    assumeTrue(bench.obstacleToLimits().isEmpty(), () -> bench.obstacleToLimits().get());

    List<Series> series = measure(Section.LAMBDA, ending, serving);

    assertEquals(Limits.lambda(), series.stream().map(s -> s.candidate().limits()).toList());
    assertTrue(series.stream().allMatch(Series::answered));
  }

  @Test
  void doesNotLoadRealFunctions() {
    Candidate real = candidate(Suite.REAL, Contender.FLINT, "true");

    assertEquals(List.of(), measure(Section.WARM, real));
    assertEquals(List.of(), measure(Section.DROPPED, real));
  }

  @Test
  void loadsWithManyAtOnceOnlyWhatTakesThem() {
    Candidate streams = candidate(Suite.LOAD, Contender.FLINT, serving.command().get(0));
    BenchmarkFunction many = streams.function().with(Map.of("AWS_LAMBDA_MAX_CONCURRENCY", "64"));
    Candidate takesMany =
        new Candidate(
            Contender.FLINT, Samples.JDK_25, many, Limits.NONE, folder, streams.command(), 0);

    List<Series> concurrent = measure(Section.CONCURRENT, streams, takesMany, serving);
    List<Series> streamed = measure(Section.STREAMED, streams, takesMany, serving);

    assertEquals(
        List.of(takesMany.within(Limits.MANAGED_INSTANCE)),
        concurrent.stream().map(Series::candidate).toList());
    assertEquals(List.of(streams), streamed.stream().map(Series::candidate).toList());
    assertTrue(streamed.get(0).median(Figure.THROUGHPUT) > 0);
  }

  @Test
  void stopsAtWhatDoesNotAnswer() {
    Candidate mute = candidate(Contender.FLINT, "true");

    Exception thrown = assertThrows(IllegalStateException.class, () -> measure(Section.COLD, mute));

    assertTrue(thrown.getMessage().contains("hello: Flint on JDK 25 did not answer"));
  }

  private List<Series> measure(Section section, Candidate... candidates) {
    Plan plan =
        new Plan(
            Map.of(
                Section.COLD,
                3,
                Section.LAMBDA,
                1,
                Section.WARM,
                2,
                Section.LIMITS,
                1,
                Section.CONCURRENT,
                1,
                Section.STREAMED,
                1,
                Section.DROPPED,
                1),
            10,
            20);
    return new InterleavedRun(bench, plan).measure(section, List.of(candidates));
  }

  private Candidate candidate(Contender contender, String program) {
    return candidate(Suite.SMALL, contender, program);
  }

  private Candidate candidate(Suite suite, Contender contender, String program) {
    BenchmarkFunction function =
        new BenchmarkFunction(
            suite,
            "hello",
            "benchmark.Hello",
            folder.resolve("event.json"),
            folder.resolve("answer.json"),
            1,
            Map.of());
    return new Candidate(
        contender, Samples.JDK_25, function, Limits.NONE, folder, List.of(program), 0);
  }
}
