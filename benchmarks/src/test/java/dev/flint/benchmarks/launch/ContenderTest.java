package dev.flint.benchmarks.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContenderTest {
  @Test
  void measuresStringsOnEveryContenderThatStartsInAWayOfItsOwn() {
    assertEquals(
        List.of(
            Contender.FLINT,
            Contender.RIC_CACHED,
            Contender.RIC,
            Contender.NAIVE,
            Contender.BARE_MAIN,
            Contender.C_EXCHANGE),
        contenders(Suite.SMALL, "hello", Map.of()));
  }

  @Test
  void measuresOtherFunctionsOnRuntimesOnly() {
    assertEquals(
        List.of(Contender.FLINT, Contender.RIC_CACHED, Contender.RIC),
        contenders(Suite.REAL, "micronaut", Map.of()));
  }

  @Test
  void measuresManyAtOnceWithEachKindOfThread() {
    assertEquals(
        List.of(Contender.FLINT, Contender.FLINT_VIRTUAL, Contender.RIC),
        contenders(Suite.LOAD, "concurrent", Map.of("AWS_LAMBDA_MAX_CONCURRENCY", "64")));
  }

  @Test
  void measuresStreamedAnswersBesideACopy() {
    assertEquals(
        List.of(Contender.FLINT, Contender.C_EXCHANGE),
        contenders(Suite.LOAD, "download", Map.of()));
  }

  private static List<Contender> contenders(
      Suite suite, String name, Map<String, String> variables) {
    BenchmarkFunction function =
        new BenchmarkFunction(
            suite, name, "benchmark.Handler", Path.of("event"), Path.of("answer"), 1, variables);
    return Stream.of(Contender.values()).filter(contender -> contender.isFor(function)).toList();
  }
}
