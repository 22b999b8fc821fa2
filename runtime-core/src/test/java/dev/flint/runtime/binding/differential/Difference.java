package dev.flint.runtime.binding.differential;

/**
 * One way in which our binding did something else than the managed runtime's.
 *
 * @param kind what sort of difference
 * @param detail for a reader of the test's report
 */
record Difference(Kind kind, String detail) {

  enum Kind {
    /** The managed runtime fails, we don't. */
    BETTER,
    /** We fail, the managed runtime doesn't. */
    WORSE,
    /** Another value, or another JSON tree. */
    CONTENT,
    /** The same JSON tree in other bytes. */
    FORM
  }

  @Override
  public String toString() {
    return kind + ": " + detail;
  }
}
