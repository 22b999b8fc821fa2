package dev.flint.benchmarks.measure;

/** What is measured of a candidate. */
public enum Section {
  /** From the start of its process to the first answer, its files in memory. */
  COLD,
  /** The same, its files on the disk alone. */
  DROPPED,
  /** The same as the first, with little memory and little of a CPU. */
  LIMITS,
  /** Many invocations of one process. */
  WARM
}
