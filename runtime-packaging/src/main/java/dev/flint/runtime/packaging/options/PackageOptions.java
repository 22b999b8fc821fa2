package dev.flint.runtime.packaging.options;

/**
 * What to package, and how.
 *
 * @param code the function
 * @param jre the JRE it gets, and how its JVM is started
 * @param cache whether the JVM gets a cache of classes, and how it is trained
 * @param output what is made, and where
 */
public record PackageOptions(
    FunctionCode code, JreOptions jre, CacheOptions cache, OutputOptions output) {
  /**
   * Returns the same with another cache.
   *
   * @param other whether there is one, and how it is trained
   */
  public PackageOptions withCache(CacheOptions other) {
    return new PackageOptions(code, jre, other, output);
  }

  /**
   * Returns the same with another output.
   *
   * @param other what is made, and where
   */
  public PackageOptions withOutput(OutputOptions other) {
    return new PackageOptions(code, jre, cache, other);
  }
}
