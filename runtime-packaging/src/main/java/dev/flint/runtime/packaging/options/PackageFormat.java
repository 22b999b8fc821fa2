package dev.flint.runtime.packaging.options;

import java.util.Locale;

/** What a function is packaged as. */
public enum PackageFormat {
  /** One zip with all that the function needs. */
  ZIP,
  /** A zip for a layer, with all but the function's own jar, and a zip with that. */
  LAYER,
  /** A folder and a Dockerfile for it. */
  IMAGE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
