package dev.flint.runtime.packaging.report;

/**
 * Whether a package has a cache of classes.
 *
 * @param file its path in the package; empty for none
 * @param text its kind, or why there is none
 */
public record CacheState(String file, String text) {
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
