package dev.flint.benchmarks.bar;

import static dev.flint.benchmarks.bar.Relation.AT_MOST;
import static dev.flint.benchmarks.bar.Relation.TIMES_ANOTHER_AT_LEAST;
import static dev.flint.benchmarks.bar.Relation.TIMES_ANOTHER_AT_MOST;
import static dev.flint.benchmarks.launch.Contender.BARE_MAIN;
import static dev.flint.benchmarks.launch.Contender.C_EXCHANGE;
import static dev.flint.benchmarks.launch.Contender.NAIVE;
import static dev.flint.benchmarks.launch.Contender.RIC;
import static dev.flint.benchmarks.launch.Contender.RIC_CACHED;
import static dev.flint.benchmarks.launch.Limits.NONE;
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
import dev.flint.benchmarks.measure.Figure;
import java.util.List;

/** What Flint is to reach with functions that do next to nothing. */
final class SmallBars {
  static final List<Bar> ALL =
      List.of(
          new Bar(true, "hello", COLD, NONE, FIRST_ANSWER, TIMES_ANOTHER_AT_MOST, BARE_MAIN, 1.25),
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
          new Bar(true, "hello", DROPPED, NONE, READ, AT_MOST, null, 40),
          new Bar(true, "hello", WARM, NONE, P50, TIMES_ANOTHER_AT_MOST, C_EXCHANGE, 2.2),
          busier("hello", 2),
          busier("http-api", 1.5),
          busier("large", 1.5),
          Bar.soonerOnCds("hello", 1.5),
          Bar.soonerOnCds("http-api", 1.5));

  private SmallBars() {}

  private static Bar atMost(String function, Figure figure, double bound) {
    return new Bar(true, function, COLD, NONE, figure, AT_MOST, null, bound);
  }

  private static Bar sooner(String function, Contender other, double bound) {
    return Bar.sooner(function, COLD, NONE, other, bound);
  }

  private static Bar busier(String function, double bound) {
    return new Bar(true, function, WARM, NONE, PER_SECOND, TIMES_ANOTHER_AT_LEAST, RIC, bound);
  }
}
