package dev.flint.runtime.packaging.options;

import java.nio.file.Path;

/**
 * What is made, and where.
 *
 * @param format what the function is packaged as
 * @param folder where it is made, for instance {@code target}
 * @param budget how large it may be
 */
public record OutputOptions(PackageFormat format, Path folder, SizeBudget budget) {
  /**
   * A zip of at most the size that Lambda takes.
   *
   * @param folder where it is made, for instance {@code target}
   * @return the options
   */
  public static OutputOptions of(Path folder) {
    return new OutputOptions(PackageFormat.ZIP, folder, SizeBudget.OF_LAMBDA);
  }

  /**
   * The same as something else than a zip.
   *
   * @param other the format
   * @return the options
   */
  public OutputOptions withFormat(PackageFormat other) {
    return new OutputOptions(other, folder, budget);
  }

  /**
   * The same with other sizes.
   *
   * @param other how large the package may be
   * @return the options
   */
  public OutputOptions withBudget(SizeBudget other) {
    return new OutputOptions(format, folder, other);
  }
}
