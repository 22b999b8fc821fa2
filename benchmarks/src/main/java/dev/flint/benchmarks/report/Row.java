package dev.flint.benchmarks.report;

import dev.flint.benchmarks.launch.Observation;
import dev.flint.benchmarks.measure.Measurement;
import java.util.Locale;
import java.util.function.Function;

/**
 * A candidate's figures as the report prints them; "–" where there is none.
 *
 * @param title what ran the function
 * @param firstNext ms to the first request for an event
 * @param firstAnswer ms to the first answer
 * @param best the same, of the best run
 * @param sooner how many times sooner than the RIC on the stock JDK
 * @param peak MiB at the first answer
 * @param zip MB
 * @param p50 microseconds
 * @param p99 microseconds
 * @param perSecond invocations
 * @param warmPeak MiB after the load
 */
record Row(
    String title,
    String firstNext,
    String firstAnswer,
    String best,
    String sooner,
    String peak,
    String zip,
    String p50,
    String p99,
    String perSecond,
    String warmPeak) {
  private static final String NONE = "–";

  static Row of(Measurement measurement, double timesSooner) {
    boolean serves = measurement.candidate().contender().serves();
    long zip = measurement.candidate().zipBytes();
    return new Row(
        measurement.candidate().contender().title(),
        serves ? decimal(measurement.coldMedian(Observation::firstNext) / 1e6) : NONE,
        decimal(measurement.coldMedian(Observation::outcome) / 1e6),
        decimal(measurement.coldMin(Observation::outcome) / 1e6),
        decimal(timesSooner),
        decimal(measurement.coldMedian(Observation::maxRssKiB) / 1024),
        zip == 0 ? NONE : decimal(zip / 1e6),
        warm(measurement, o -> o.p50() / 1e3),
        warm(measurement, o -> o.p99() / 1e3),
        warm(measurement, Observation::perSecond),
        serves ? decimal(measurement.warmMedian(Observation::maxRssKiB) / 1024) : NONE);
  }

  /** Whether there are figures under load. */
  boolean warm() {
    return !perSecond.equals(NONE);
  }

  private static String warm(Measurement measurement, Function<Observation, Number> figure) {
    return measurement.warm().isEmpty()
        ? NONE
        : String.format(Locale.ROOT, "%,.0f", measurement.warmMedian(figure));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
