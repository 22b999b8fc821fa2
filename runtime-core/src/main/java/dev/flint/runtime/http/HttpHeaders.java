package dev.flint.runtime.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a response, found by their name in any case. Most are never asked for, so that a
 * line is kept as it came, and its value made when it is.
 */
public final class HttpHeaders {

  private String[] lines = new String[16];
  private int count;

  HttpHeaders() {}

  /** Adds a line such as {@code Name: value}. */
  void add(String line) {
    if (count == lines.length) {
      lines = Arrays.copyOf(lines, 2 * count);
    }
    lines[count++] = line;
  }

  int count() {
    return count;
  }

  /**
   * Returns the value of the first header of this name, without the white space around it, or null.
   */
  public @Nullable String first(String name) {
    for (int i = 0; i < count; i++) {
      String line = lines[i];
      if (hasName(line, name)) {
        return value(line, name);
      }
    }
    return null;
  }

  /**
   * Returns whether a header that lists tokens, such as {@code Connection}, lists this one in any
   * line.
   */
  boolean lists(String name, String token) {
    for (int i = 0; i < count; i++) {
      String line = lines[i];
      if (hasName(line, name)) {
        for (String listed : value(line, name).split(",")) {
          if (listed.strip().equalsIgnoreCase(token)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * The place of the colon tells most other names apart, and a name is usually spelled as expected.
   */
  private static boolean hasName(String line, String name) {
    int colon = name.length();
    return colon < line.length()
        && line.charAt(colon) == ':'
        && (line.startsWith(name) || line.regionMatches(true, 0, name, 0, colon));
  }

  private static String value(String line, String name) {
    int start = name.length() + 1;
    int end = line.length();
    while (start < end && isBlank(line.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  /** No more than these stand around a value: whatever else does, is part of it. */
  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t';
  }
}
