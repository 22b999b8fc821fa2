package dev.flint.runtime.api;

import dev.flint.runtime.http.HeaderText;

/** A text as one segment of a URL's path. */
final class PathSegment {

  private static final String MARKS = "-._~!$&'()*+,;=:@";

  private PathSegment() {}

  /**
   * Percent-encodes what may not stand in a segment. A request id is any text; a UUID is left as it
   * is.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-3.3">RFC 3986, Path</a>
   */
  static String encode(String text) {
    return isPlain(text) ? text : encoded(text);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte octet : HeaderText.encode(text)) {
      char character = (char) (octet & 0xFF);
      if (isPlain(character)) {
        encoded.append(character);
      } else {
        encoded.append('%').append(digit(character >> 4)).append(digit(character & 0xF));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(char character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character >= '0' && character <= '9'
        || MARKS.indexOf(character) >= 0;
  }

  private static char digit(int value) {
    return Character.toUpperCase(Character.forDigit(value, 16));
  }
}
