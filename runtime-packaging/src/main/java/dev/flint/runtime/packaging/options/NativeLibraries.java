package dev.flint.runtime.packaging.options;

import dev.flint.runtime.packaging.Choice;
import dev.flint.runtime.packaging.Setting;
import java.util.Locale;

/** Which of the native libraries in jars are packed. */
public enum NativeLibraries {
  /** All but those for other platforms that have a twin for Lambda's. */
  LAMBDA,
  /** All. */
  ALL;

  /**
   * Returns the choice of this name, in any case.
   *
   * @param name such as {@code lambda}
   * @throws dev.flint.runtime.packaging.PackagingException when there is none of this name
   */
  public static NativeLibraries parse(String name) {
    return Choice.parse(NativeLibraries.class, name, Setting.NATIVE_LIBRARIES);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
