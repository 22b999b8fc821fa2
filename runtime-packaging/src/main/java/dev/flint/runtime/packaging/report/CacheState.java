package dev.flint.runtime.packaging.report;

/**
 * Whether a package has a cache of classes.
 *
 * @param file its path in the package; empty for none
 * @param text its kind, or why there is none
 * @param training what it was trained by; may be empty
 * @param missing what of the function is not in it; empty for nothing
 */
public record CacheState(String file, String text, String training, String missing) {
  /**
   * A cache that has everything.
   *
   * @param file its path in the package
   * @param text its kind
   * @param training what it was trained by; may be empty
   */
  public CacheState(String file, String text, String training) {
    this(file, text, training, "");
  }

  /**
   * Returns the same with what a start showed.
   *
   * @param found what is not in it; empty for nothing
   */
  public CacheState lacking(String found) {
    return new CacheState(file, text, training, found);
  }

  /**
   * No cache.
   *
   * @param reason why there is none
   * @return the state
   */
  public static CacheState none(String reason) {
    return new CacheState("", "none: " + reason, "");
  }

  /**
   * Tells whether there is one.
   *
   * @return true when there is
   */
  public boolean isMade() {
    return !file.isEmpty();
  }
}
