package dev.flint.runtime.packaging.report;

import java.util.List;

/**
 * Whether a package has a cache of classes.
 *
 * @param file its path in the package; empty for none
 * @param text its kind, or why there is none
 * @param training what it was trained by; may be empty
 * @param jvmOptions what the function's JVM is started with for what the training found
 * @param missing what of the function is not in it; empty for nothing
 */
public record CacheState(
    String file, String text, String training, List<String> jvmOptions, String missing) {
  /** Copies the list. */
  public CacheState {
    jvmOptions = List.copyOf(jvmOptions);
  }

  /**
   * A cache that has everything.
   *
   * @param file its path in the package
   * @param text its kind
   * @param training what it was trained by; may be empty
   * @param jvmOptions what the function's JVM is started with for what the training found
   */
  public CacheState(String file, String text, String training, List<String> jvmOptions) {
    this(file, text, training, jvmOptions, "");
  }

  /**
   * The same with what a start showed.
   *
   * @param found what is not in it; empty for nothing
   * @return the state
   */
  public CacheState lacking(String found) {
    return new CacheState(file, text, training, jvmOptions, found);
  }

  /**
   * No cache.
   *
   * @param reason why there is none
   * @return the state
   */
  public static CacheState none(String reason) {
    return new CacheState("", "none: " + reason, "", List.of());
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
