package dev.flint.runtime.packaging.doctor;

/**
 * Something that was found out, in a line.
 *
 * @param grade what it means for packaging
 * @param text what was found
 */
record Finding(Grade grade, String text) {

  /** What a finding means for packaging. */
  enum Grade {
    /** It is there. */
    GOOD("ok   "),
    /** Nothing is wrong, and somebody may want to know. */
    NOTE("note "),
    /** Packaging, as it was told, would fail. */
    FAILS("FAILS");

    private final String mark;

    Grade(String mark) {
      this.mark = mark;
    }
  }

  static Finding good(String text) {
    return new Finding(Grade.GOOD, text);
  }

  static Finding note(String text) {
    return new Finding(Grade.NOTE, text);
  }

  static Finding fails(String text) {
    return new Finding(Grade.FAILS, text);
  }

  boolean isFailure() {
    return grade == Grade.FAILS;
  }

  /** Returns the line that is shown. */
  @Override
  public String toString() {
    return grade.mark + "  " + text;
  }
}
