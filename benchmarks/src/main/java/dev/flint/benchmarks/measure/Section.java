package dev.flint.benchmarks.measure;

import dev.flint.benchmarks.launch.Suite;

/** What is measured of a candidate, in the order in which it is done. */
public enum Section {
  /** From the start of its process to the first answer, its files in memory. */
  COLD,
  /** The same with memory and CPU as Lambda gives them. */
  LAMBDA,
  /** The same with little memory and little of a CPU. */
  LIMITS,
  /** Many invocations of one process. */
  WARM,
  /** Many invocations of one process, many of them at once. */
  CONCURRENT,

  /** Some invocations of one process, whose answers are large and are streamed. */
  STREAMED,

  /**
   * As the first, with its files on the disk alone; the last, as it leaves the others' there too.
   */
  DROPPED;

  /** Whether it is measured of the functions of a suite. */
  public boolean isFor(Suite suite) {
    return switch (this) {
      case COLD, LAMBDA -> suite != Suite.LOAD;
      case LIMITS, WARM, DROPPED -> suite == Suite.SMALL;
      case CONCURRENT, STREAMED -> suite == Suite.LOAD;
    };
  }
}
