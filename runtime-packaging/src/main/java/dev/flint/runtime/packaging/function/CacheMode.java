package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether a package gets a cache of classes. */
public enum CacheMode {
  /** None is made. */
  NONE,
  /** One is made; where that fails, the package goes without and the log says why. */
  AUTO,
  /** One is made; where that fails, so does packaging. */
  REQUIRED;

  /**
   * The mode of this name, in any case.
   *
   * @param name such as {@code auto}
   * @return the mode
   * @throws PackagingException when there is none of this name
   */
  public static CacheMode parse(String name) {
    return Arrays.stream(values())
        .filter(mode -> mode.toString().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new PackagingException(
                    "Expected "
                        + Arrays.stream(values())
                            .map(CacheMode::toString)
                            .collect(Collectors.joining(", "))
                        + " in "
                        + Setting.CACHE
                        + ", found "
                        + name));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
