package dev.flint.runtime.packaging.options;

/** What deflates the files in the zip. */
public enum Deflater {
  /**
   * The JDK: the same input gives the same zip on every machine. The best level, 9, takes a third
   * longer and saves half a thousandth of the bytes.
   */
  JDK("jdk", 8),
  /**
   * The JDK at its first level: a fifth of the time and an eighth larger, for zips that stay here.
   */
  FAST("fast", 1),
  /** Nothing: the files are in the zip as they are, for zips that are only tried here. */
  NONE("none", 0),
  /** 7-Zip, which must be installed: a twenty-fifth smaller, and whatever its version makes. */
  SEVEN_ZIP("7zip", 1);

  private final String text;
  private final int level;

  Deflater(String text, int level) {
    this.text = text;
    this.level = level;
  }

  /**
   * Returns the level at which the JDK deflates; for 7-Zip, what it will do again.
   *
   * @return from 0, which deflates nothing, to 9
   */
  public int level() {
    return level;
  }

  @Override
  public String toString() {
    return text;
  }
}
