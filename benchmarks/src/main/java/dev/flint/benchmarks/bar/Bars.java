package dev.flint.benchmarks.bar;

import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.measure.Series;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that Flint is to reach. */
public final class Bars {
  private static final List<Bar> ALL =
      Stream.of(RealBars.ALL, SmallBars.ALL, LoadBars.ALL).flatMap(List::stream).toList();

  private Bars() {}

  /** What came of those that were measured, JDK by JDK. */
  public static List<Verdict> verdicts(List<MeasuredJdk> jdks, List<Series> measured) {
    return jdks.stream().flatMap(jdk -> verdicts(jdk, measured)).toList();
  }

  private static Stream<Verdict> verdicts(MeasuredJdk jdk, List<Series> measured) {
    return ALL.stream().map(bar -> bar.verdict(jdk, measured)).flatMap(Optional::stream);
  }
}
