package dev.flint.runtime.packaging.options;

import dev.flint.runtime.packaging.Choice;
import dev.flint.runtime.packaging.Setting;
import java.util.Locale;

/** Whether a package gets a cache of classes. */
public enum CacheMode {
  /** None is made. */
  NONE,
  /** One is made; where that fails, the package goes without and the log says why. */
  AUTO,
  /** One is made; where that fails, so does packaging. */
  REQUIRED;

  /**
   * Returns the mode of this name, in any case.
   *
   * @param name such as {@code auto}
   * @throws dev.flint.runtime.packaging.PackagingException when there is none of this name
   */
  public static CacheMode parse(String name) {
    return Choice.parse(CacheMode.class, name, Setting.CACHE);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
