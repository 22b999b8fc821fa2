package dev.flint.benchmarks.bar;

import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.measure.Figure;
import dev.flint.benchmarks.measure.Section;
import dev.flint.benchmarks.measure.Spread;
import java.util.Locale;

/** What was measured of a bar. */
public final class Verdict {
  private final Bar bar;
  private final MeasuredJdk jdk;
  private final Spread measured;

  Verdict(Bar bar, MeasuredJdk jdk, Spread measured) {
    this.bar = bar;
    this.jdk = jdk;
    this.measured = measured;
  }

  /** The feature version of the JDK. */
  public int jdk() {
    return jdk.feature();
  }

  /** The name of the function. */
  public String function() {
    return bar.function();
  }

  /** What the bar is about, for people. */
  public String subject() {
    String other = bar.other() == null ? "" : bar.other().title();
    String figure = bar.figure().title() + where();
    return switch (bar.relation()) {
      case AT_MOST -> figure + ", " + bar.figure().unit();
      case TIMES_ANOTHER_AT_MOST, TIMES_ANOTHER_AT_LEAST ->
          figure + ", divided by that of " + other;
      case GOES_INTO_ANOTHER_AT_LEAST -> figure + ", times sooner than " + other;
    };
  }

  /** The bound with its sign. */
  public String bound() {
    return bar.relation().sign()
        + " "
        + (bar.bound() % 1 == 0 ? "%.0f" : "%s").formatted(bar.bound());
  }

  /** The median. */
  public String median() {
    return number(measured.median());
  }

  /** The quartiles; of what is always the same, nothing. */
  public String quartiles() {
    boolean same = measured.lower() == measured.upper();
    return same ? "" : number(measured.lower()) + "–" + number(measured.upper());
  }

  /** Whether the median is within the bound. */
  public boolean met() {
    return bar.relation().holds(measured.median(), bar.bound());
  }

  private String where() {
    if (bar.section() == Section.LAMBDA) {
      return " at " + bar.limits().memoryMb() + " MB";
    }
    return bar.figure() == Figure.READ ? " for the first answer" : "";
  }

  private String number(double value) {
    return String.format(Locale.ROOT, bar.relation().compares() ? "%.2f" : "%.1f", value);
  }
}
