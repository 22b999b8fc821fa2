package dev.flint.benchmarks.bar;

import static dev.flint.benchmarks.bar.Relation.AT_MOST;
import static dev.flint.benchmarks.bar.Relation.GOES_INTO_ANOTHER_AT_LEAST;
import static dev.flint.benchmarks.bar.Relation.TIMES_ANOTHER_AT_LEAST;
import static dev.flint.benchmarks.bar.Relation.TIMES_ANOTHER_AT_MOST;
import static dev.flint.benchmarks.launch.Contender.BARE_MAIN;
import static dev.flint.benchmarks.launch.Contender.C_EXCHANGE;
import static dev.flint.benchmarks.launch.Contender.NAIVE;
import static dev.flint.benchmarks.launch.Contender.RIC;
import static dev.flint.benchmarks.launch.Contender.RIC_CACHED;
import static dev.flint.benchmarks.measure.Figure.FIRST_ANSWER;
import static dev.flint.benchmarks.measure.Figure.P50;
import static dev.flint.benchmarks.measure.Figure.PEAK_MEMORY;
import static dev.flint.benchmarks.measure.Figure.PER_SECOND;
import static dev.flint.benchmarks.measure.Figure.READ;
import static dev.flint.benchmarks.measure.Figure.ZIP;
import static dev.flint.benchmarks.measure.Section.COLD;
import static dev.flint.benchmarks.measure.Section.DROPPED;
import static dev.flint.benchmarks.measure.Section.WARM;

import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Jdk;
import dev.flint.benchmarks.measure.Figure;
import dev.flint.benchmarks.measure.Series;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that Flint is to reach. */
public final class Bars {
  private static final List<Bar> ALL =
      List.of(
          new Bar(true, "hello", COLD, FIRST_ANSWER, TIMES_ANOTHER_AT_MOST, BARE_MAIN, 1.25),
          sooner("hello", RIC, 7),
          sooner("hello", RIC_CACHED, 2.5),
          sooner("hello", NAIVE, 11),
          atMost("hello", PEAK_MEMORY, 36),
          atMost("hello", ZIP, 20),
          sooner("http-api", RIC, 5),
          sooner("http-api", RIC_CACHED, 2),
          atMost("http-api", PEAK_MEMORY, 46),
          atMost("http-api", ZIP, 23),
          sooner("sqs-batch", RIC, 5),
          sooner("sqs-batch", RIC_CACHED, 2),
          atMost("sqs-batch", PEAK_MEMORY, 46),
          atMost("sqs-batch", ZIP, 23),
          new Bar(true, "hello", DROPPED, READ, AT_MOST, null, 40),
          new Bar(true, "hello", WARM, P50, TIMES_ANOTHER_AT_MOST, C_EXCHANGE, 2.2),
          busier("hello", 2),
          busier("http-api", 1.5),
          busier("large", 1.5),
          soonerOnCds("hello"),
          soonerOnCds("http-api"));

  private Bars() {}

  /** What came of those that were measured, JDK by JDK. */
  public static List<Verdict> verdicts(List<Jdk> jdks, List<Series> measured) {
    return jdks.stream().flatMap(jdk -> verdicts(jdk, measured)).toList();
  }

  private static Stream<Verdict> verdicts(Jdk jdk, List<Series> measured) {
    return ALL.stream().map(bar -> bar.verdict(jdk, measured)).flatMap(Optional::stream);
  }

  private static Bar atMost(String function, Figure figure, double bound) {
    return new Bar(true, function, COLD, figure, AT_MOST, null, bound);
  }

  private static Bar sooner(String function, Contender other, double bound) {
    return new Bar(true, function, COLD, FIRST_ANSWER, GOES_INTO_ANOTHER_AT_LEAST, other, bound);
  }

  private static Bar busier(String function, double bound) {
    return new Bar(true, function, WARM, PER_SECOND, TIMES_ANOTHER_AT_LEAST, RIC, bound);
  }

  private static Bar soonerOnCds(String function) {
    return new Bar(
        false, function, COLD, FIRST_ANSWER, GOES_INTO_ANOTHER_AT_LEAST, RIC_CACHED, 1.5);
  }
}
