package dev.flint.runtime.packaging.options;

import dev.flint.runtime.packaging.Choice;
import dev.flint.runtime.packaging.Setting;

/** What deflates the files in the zip. */
public enum Deflater {
  /** The JDK: the same input gives the same zip on every machine. */
  JDK("jdk"),
  /** 7-Zip, which must be installed: a twenty-fifth smaller, and whatever its version makes. */
  SEVEN_ZIP("7zip");

  private final String text;

  Deflater(String text) {
    this.text = text;
  }

  /**
   * The deflater of this name, in any case.
   *
   * @param name such as {@code jdk}
   * @return the deflater
   * @throws dev.flint.runtime.packaging.PackagingException when there is none of this name
   */
  public static Deflater parse(String name) {
    return Choice.parse(Deflater.class, name, Setting.DEFLATER);
  }

  @Override
  public String toString() {
    return text;
  }
}
