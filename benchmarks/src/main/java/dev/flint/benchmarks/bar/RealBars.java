package dev.flint.benchmarks.bar;

import static dev.flint.benchmarks.bar.Relation.TIMES_ANOTHER_AT_MOST;
import static dev.flint.benchmarks.launch.Contender.RIC;
import static dev.flint.benchmarks.launch.Contender.RIC_CACHED;
import static dev.flint.benchmarks.launch.Limits.NONE;
import static dev.flint.benchmarks.measure.Figure.PEAK_MEMORY;
import static dev.flint.benchmarks.measure.Section.COLD;
import static dev.flint.benchmarks.measure.Section.LAMBDA;

import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.measure.Section;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What Flint is to reach with functions as they are deployed. */
final class RealBars {
  private static final String SDK = "dynamodb";
  private static final List<String> SPRING =
      List.of("spring-cloud-function", "spring-cloud-function-boot-4");
  private static final List<String> QUARKUS_AND_MICRONAUT =
      List.of("quarkus-amazon-lambda", "quarkus-funqy", "quarkus-rest", "micronaut");
  private static final Limits LAMBDA_512 = Limits.ofLambda(512);

  static final List<Bar> ALL =
      Stream.of(
              of(List.of(SDK), f -> sooner(f, COLD, NONE, 3.5, 1.5)),
              of(frameworks(), f -> sooner(f, COLD, NONE, 2.5, 1.2)),
              of(List.of(SDK), f -> sooner(f, LAMBDA, LAMBDA_512, 4.5, 1.7)),
              of(QUARKUS_AND_MICRONAUT, f -> sooner(f, LAMBDA, LAMBDA_512, 2.8, 1.3)),
              of(SPRING, f -> sooner(f, LAMBDA, LAMBDA_512, 2.5, 1.1)),
              of(List.of(SDK), RealBars::noMoreMemory),
              of(frameworks(), RealBars::noMoreMemory),
              of(List.of(SDK), f -> Stream.of(Bar.soonerOnCds(f, 2))),
              of(frameworks(), f -> Stream.of(Bar.soonerOnCds(f, 1.3))))
          .flatMap(bars -> bars)
          .toList();

  private RealBars() {}

  private static List<String> frameworks() {
    return Stream.of(List.of("powertools"), SPRING, QUARKUS_AND_MICRONAUT)
        .flatMap(List::stream)
        .toList();
  }

  private static Stream<Bar> of(List<String> functions, Function<String, Stream<Bar>> bars) {
    return functions.stream().flatMap(bars);
  }

  private static Stream<Bar> sooner(
      String function, Section section, Limits limits, double thanRic, double thanCached) {
    return Stream.of(
        Bar.sooner(function, section, limits, RIC, thanRic),
        Bar.sooner(function, section, limits, RIC_CACHED, thanCached));
  }

  private static Stream<Bar> noMoreMemory(String function) {
    return Stream.of(
        new Bar(true, function, COLD, NONE, PEAK_MEMORY, TIMES_ANOTHER_AT_MOST, RIC_CACHED, 1));
  }
}
