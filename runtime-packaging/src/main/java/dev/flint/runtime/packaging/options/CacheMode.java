package dev.flint.runtime.packaging.options;

import java.util.Locale;

/** Whether a package gets a cache of classes. */
public enum CacheMode {
  /** None is made. */
  NONE,
  /** One is made; where that fails, the package goes without and the log says why. */
  AUTO,
  /** One is made; where that fails, so does packaging. */
  REQUIRED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
