package dev.flint.benchmarks.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flint.benchmarks.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in C with real processes. */
class LambdaBenchTest {
  private static final Path CONTROL_GROUPS = Path.of("/sys/fs/cgroup");

  @TempDir private Path folder;

  private CPrograms programs;
  private LambdaBench bench;

  @BeforeEach
  void compile() throws IOException {
    programs = new CPrograms(Path.of("src/main/c"), folder);
    bench = new LambdaBench(programs.lambdaBench(), Files.createDirectory(folder.resolve("logs")));
    Files.writeString(folder.resolve("event.json"), "\"World\"");
    Files.writeString(folder.resolve("answer.json"), "\"Hello, World!\"");
  }

  @Test
  void takesTheTimesOfAFunction() {
    Observation seen = bench.coldStart(exchange());

    assertTrue(seen.firstNext() < seen.firstAnswer() && seen.firstAnswer() < seen.ended());
    assertNotNull(seen.readBytes());
  }

  @Test
  void countsInvocationsUnderLoad() {
    Observation seen = bench.load(exchange(), 3, 100);

    assertTrue(seen.load().p50() <= seen.load().p99() && seen.load().p50() > 0);
    assertTrue(seen.load().perSecond() > 0);
  }

  @Test
  void understandsAChunkedAnswerWithATrailer() throws IOException {
    bench.check(java(ChunkedFunction.class));
    Observation seen = bench.load(java(ChunkedFunction.class), 1, 2);

    assertNotNull(seen.load());
  }

  @Test
  void servesSeveralInvocationsAtOnce() {
    Observation seen = bench.crowd(java(Suite.LOAD, PairFunction.class), 3, 20);

    assertTrue(seen.load().firstByte() > 0 && seen.load().firstByte() <= seen.load().p50());
    assertEquals(15, seen.load().answerBytes());
    assertTrue(seen.load().perSecond() > 0);
  }

  @Test
  void readsChunksAsTheyComeWhereItServesSeveral() throws IOException {
    bench.check(java(Suite.LOAD, ChunkedFunction.class));
    Observation seen = bench.crowd(java(Suite.LOAD, ChunkedFunction.class), 0, 2);

    assertEquals(15, seen.load().answerBytes());
  }

  @Test
  void tellsHowManyBytesWereStreamed() throws IOException {
    Files.writeString(folder.resolve("event.json"), "100000");
    Candidate copy = function(Suite.LOAD, List.of(programs.exchange().toString(), "-s"));

    Observation seen = bench.crowd(copy, 1, 3);

    assertEquals(100_000, seen.load().answerBytes());
    assertTrue(seen.load().firstByte() < seen.load().p50());
  }

  @Test
  void tellsOfAFunctionThatEndsWhereItServesSeveral() {
    Observation seen = bench.crowd(function(Suite.LOAD, List.of("false")), 0, 1);

    assertNull(seen.load());
    assertFalse(Contender.FLINT.succeeded(seen));
  }

  @Test
  void refusesAWrongAnswer() throws IOException {
    Files.writeString(folder.resolve("answer.json"), "\"Bye!\"");

    Exception thrown = assertThrows(IllegalStateException.class, () -> bench.check(exchange()));

    assertTrue(thrown.getMessage().contains("expected \"Bye!\", found \"Hello, World!\""));
  }

  @Test
  void holdsAFunctionToLimitsAndLeavesNoControlGroup() throws IOException {
    assumeTrue(bench.obstacleToLimits().isEmpty(), () -> bench.obstacleToLimits().get());

    Observation seen = bench.coldStart(exchange().within(new Limits(128, 0.5, false)));

    assertNotNull(seen.firstAnswer());
    assertTrue(controlGroups().isEmpty(), () -> controlGroups().toString());
  }

  @Test
  void killsWhatOutgrowsItsMemoryAndLeavesNoControlGroup() throws IOException {
    assumeTrue(bench.obstacleToLimits().isEmpty(), () -> bench.obstacleToLimits().get());
    Candidate greedy = function(List.of("tail", "/dev/zero"));

    Observation seen = bench.coldStart(greedy.within(new Limits(8, 1, false)));

    assertEquals(9, seen.status());
    assertFalse(Contender.FLINT.succeeded(seen));
    assertTrue(controlGroups().isEmpty(), () -> controlGroups().toString());
  }

  @Test
  void sharesACpuFromTheFirstEventOn() throws IOException {
    assumeTrue(bench.obstacleToLimits().isEmpty(), () -> bench.obstacleToLimits().get());
    Files.writeString(folder.resolve("answer.json"), "{\"before\": \"max\", \"since\": \"5788\"}");

    bench.check(java(QuotaFunction.class).within(Limits.ofLambda(512)));
  }

  @Test
  void takesAnyValueWhereTheAnswerIsOpen() throws IOException {
    Files.writeString(folder.resolve("answer.json"), "\"*\"");

    bench.check(exchange());
  }

  private static List<Path> controlGroups() {
    try (Stream<Path> tree =
        Files.find(
            CONTROL_GROUPS,
            Integer.MAX_VALUE,
            (path, attributes) -> path.getFileName().toString().startsWith("lambda-bench-"))) {
      return tree.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Candidate exchange() {
    return function(List.of(programs.exchange().toString()));
  }

  private Candidate java(Class<?> main) {
    return java(Suite.SMALL, main);
  }

  private Candidate java(Suite suite, Class<?> main) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = Path.of("target/test-classes").toAbsolutePath().toString();
    return function(suite, List.of(java, "-cp", classPath, main.getName()));
  }

  private Candidate function(List<String> command) {
    return function(Suite.SMALL, command);
  }

  private Candidate function(Suite suite, List<String> command) {
    BenchmarkFunction function =
        new BenchmarkFunction(
            suite,
            "test",
            "test.Handler",
            folder.resolve("event.json"),
            folder.resolve("answer.json"),
            1,
            Map.of());
    return new Candidate(
        Contender.FLINT, Samples.JDK_25, function, Limits.NONE, folder, command, 0);
  }
}
