package dev.flint.runtime.packaging;

import java.time.Duration;

/** Where a command tells what it does. Lines are plain text without an end of line. */
public interface PackagingLog {
  /**
   * Tells what was done or chosen.
   *
   * @param line one line
   */
  void info(String line);

  /**
   * Tells of something that works but that the reader probably did not mean.
   *
   * @param line one line
   */
  void warn(String line);

  /**
   * Tells that a long step begins.
   *
   * @param step the step
   */
  default void begin(PackagingStep step) {}

  /**
   * Tells that a long step has ended.
   *
   * @param step the step
   * @param time how long it took
   */
  default void end(PackagingStep step, Duration time) {}
}
