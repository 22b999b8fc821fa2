package dev.flint.runtime.packaging.options;

import java.util.Locale;

/** Which of the native libraries in jars are packed. */
public enum NativeLibraries {
  /** All but those for other platforms that have a twin for Lambda's. */
  LAMBDA,
  /** All. */
  ALL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
