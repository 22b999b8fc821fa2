package dev.flint.benchmarks.measure;

import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Observation;
import java.util.function.ToDoubleBiFunction;

/** A number that is told of a start, in the unit of the report. */
public enum Figure {
  /** From the exec to the first request for an event. */
  FIRST_NEXT("first `/next`", "ms", (candidate, seen) -> seen.firstNext() / 1e6),
  /** From the exec to the first answer; of what serves nothing, to its end. */
  FIRST_ANSWER("first answer", "ms", (candidate, seen) -> seen.outcome() / 1e6),
  /** The largest resident set. */
  PEAK_MEMORY("peak memory", "MiB", (candidate, seen) -> seen.maxRssKiB() / 1024.0),
  /** What had to come from the disk. */
  READ("read from disk", "MB", (candidate, seen) -> seen.readBytes() / 1e6),
  /** The deployment package. */
  ZIP("zip", "MB", (candidate, seen) -> candidate.zipBytes() / 1e6),
  /** From a warm process, the answer's first byte. */
  FIRST_BYTE("first byte", "ms", (candidate, seen) -> seen.load().firstByte() / 1e6),

  /** The answer's bytes in the time from the event to the last of them. */
  THROUGHPUT(
      "throughput",
      "MB/s",
      (candidate, seen) -> seen.load().answerBytes() * 1e3 / seen.load().p50()),

  /** The median round trip of an invocation. */
  P50("p50", "µs", (candidate, seen) -> seen.load().p50() / 1e3),
  /** The 99th percentile of the round trips. */
  P99("p99", "µs", (candidate, seen) -> seen.load().p99() / 1e3),
  /** One after the other, or many at once. */
  PER_SECOND("invocations per second", "", (candidate, seen) -> seen.load().perSecond());

  private final String title;
  private final String unit;
  private final ToDoubleBiFunction<Candidate, Observation> value;

  Figure(String title, String unit, ToDoubleBiFunction<Candidate, Observation> value) {
    this.title = title;
    this.unit = unit;
    this.value = value;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** Its unit; empty when it has none. */
  public String unit() {
    return unit;
  }

  double of(Candidate candidate, Observation seen) {
    return value.applyAsDouble(candidate, seen);
  }
}
