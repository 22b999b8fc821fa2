package dev.flint.runtime.json;

/**
 * A number as it stands in its document, so that nothing of it is lost.
 *
 * @param text the number's text, for instance {@code -1.50e3}
 */
public record JsonNumber(String text) {

  /** Returns the number's text. */
  @Override
  public String toString() {
    return text;
  }
}
