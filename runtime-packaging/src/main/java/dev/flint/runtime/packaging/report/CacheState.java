package dev.flint.runtime.packaging.report;

/**
 * Whether a package has a cache of classes.
 *
 * @param file its path in the package; empty for none
 * @param text its kind, or why there is none
 * @param missing what of the function is not in it; empty for nothing
 */
public record CacheState(String file, String text, String missing) {
  /**
   * A cache that has everything.
   *
   * @param file its path in the package; empty for none
   * @param text its kind, or why there is none
   */
  public CacheState(String file, String text) {
    this(file, text, "");
  }

  /**
   * The same with what a start showed.
   *
   * @param found what is not in it; empty for nothing
   * @return the state
   */
  public CacheState lacking(String found) {
    return new CacheState(file, text, found);
  }

  /**
   * No cache.
   *
   * @param reason why there is none
   * @return the state
   */
  public static CacheState none(String reason) {
    return new CacheState("", "none: " + reason);
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
