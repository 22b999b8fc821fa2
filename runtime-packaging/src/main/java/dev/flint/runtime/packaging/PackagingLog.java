package dev.flint.runtime.packaging;

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
}
