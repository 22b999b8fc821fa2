package dev.flint.runtime.packaging.options;

import java.nio.file.Path;

/**
 * What is made, and where.
 *
 * @param format what the function is packaged as
 * @param folder where it is made, for instance {@code target}
 * @param budget how large it may be
 * @param nativeLibraries which of the native libraries in jars are packed
 */
public record OutputOptions(
    PackageFormat format, Path folder, SizeBudget budget, NativeLibraries nativeLibraries) {
  /**
   * A zip of at most the size that Lambda takes.
   *
   * @param folder where it is made, for instance {@code target}
   * @return the options
   */
  public static OutputOptions of(Path folder) {
    return new OutputOptions(
        PackageFormat.ZIP, folder, SizeBudget.OF_LAMBDA, NativeLibraries.LAMBDA);
  }

  /**
   * The same as something else than a zip.
   *
   * @param other the format
   * @return the options
   */
  public OutputOptions withFormat(PackageFormat other) {
    return new OutputOptions(other, folder, budget, nativeLibraries);
  }

  /**
   * The same with other sizes.
   *
   * @param other how large the package may be
   * @return the options
   */
  public OutputOptions withBudget(SizeBudget other) {
    return new OutputOptions(format, folder, other, nativeLibraries);
  }

  /**
   * The same with other native libraries.
   *
   * @param other which of those in jars are packed
   * @return the options
   */
  public OutputOptions withNativeLibraries(NativeLibraries other) {
    return new OutputOptions(format, folder, budget, other);
  }
}
