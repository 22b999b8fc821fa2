package dev.flint.runtime.packaging.options;

import dev.flint.runtime.packaging.Choice;
import dev.flint.runtime.packaging.Setting;
import java.util.Locale;

/** What a function is packaged as. */
public enum PackageFormat {
  /** One zip with all that the function needs. */
  ZIP,
  /** A zip for a layer, with all but the function's own jar, and a zip with that. */
  LAYER,
  /** A folder and a Dockerfile for it. */
  IMAGE;

  /**
   * Returns the format of this name, in any case.
   *
   * @param name such as {@code zip}
   * @throws dev.flint.runtime.packaging.PackagingException when there is none of this name
   */
  public static PackageFormat parse(String name) {
    return Choice.parse(PackageFormat.class, name, Setting.FORMAT);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
