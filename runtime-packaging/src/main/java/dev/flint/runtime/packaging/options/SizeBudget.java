package dev.flint.runtime.packaging.options;

import dev.flint.runtime.packaging.Megabytes;

/**
 * How large a package may be, in {@link Megabytes}.
 *
 * @param zippedMb the size of the zip above which there is a warning
 * @param unzippedMb the size of all files above which packaging fails
 */
public record SizeBudget(int zippedMb, int unzippedMb) {
  /** What Lambda takes: a zip uploaded directly, and a function with its layers unpacked. */
  public static final SizeBudget OF_LAMBDA = new SizeBudget(50, 250);

  /**
   * Returns the size of the zip above which there is a warning.
   *
   * @return bytes
   */
  public long zippedBytes() {
    return zippedMb * Megabytes.BYTES;
  }

  /**
   * Returns the size of all files above which packaging fails.
   *
   * @return bytes
   */
  public long unzippedBytes() {
    return unzippedMb * Megabytes.BYTES;
  }
}
