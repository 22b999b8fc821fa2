package dev.flint.benchmarks.launch;

/**
 * What {@code lambda-bench} saw of one process. Times are nanoseconds, those of the start counted
 * from just before the exec; null when it did not happen.
 *
 * @param firstNext the first request for an event was received
 * @param firstAnswer the first answer was received whole
 * @param ended the process was over
 * @param load what came of the counted invocations; null without any
 * @param readBytes read from disk, by page faults too, by the process and those that it waited for;
 *     null where the kernel doesn't count it
 * @param maxRssKiB the peak of the resident set of the process or one that it waited for
 * @param status as wait(2) tells it
 */
public record Observation(
    Long firstNext,
    Long firstAnswer,
    long ended,
    Load load,
    Long readBytes,
    long maxRssKiB,
    int status) {
  /**
   * Counted invocations.
   *
   * @param p50 the median of the round trips, from event sent to answer received
   * @param p99 their 99th percentile
   * @param perSecond how many there were per second
   * @param firstByte the median of the times from event sent to the answer's first byte; null where
   *     nobody looked
   * @param answerBytes the length of the first answer
   */
  public record Load(long p50, long p99, double perSecond, Long firstByte, long answerBytes) {}

  /** The first answer; of a process that serves nothing, its end. */
  public long outcome() {
    return firstAnswer == null ? ended : firstAnswer;
  }
}
