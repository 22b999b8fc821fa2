package dev.flint.runtime.packaging;

import java.util.Locale;

/** The one unit of all sizes that are told or given: MB of 1,048,576 bytes, as Lambda counts. */
public final class Megabytes {
  /** The bytes of one. */
  public static final long BYTES = 1 << 20;

  private Megabytes() {}

  /**
   * Writes a size.
   *
   * @param bytes the size
   * @return megabytes with one digit behind the point
   */
  public static String of(long bytes) {
    return String.format(Locale.ROOT, "%.1f", (double) bytes / BYTES);
  }
}
