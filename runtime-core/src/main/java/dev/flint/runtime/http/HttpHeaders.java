package dev.flint.runtime.http;

import java.util.ArrayList;
import java.util.List;

/** The headers of a response, found by their name in any case. */
public final class HttpHeaders {

  private final List<String> names = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  HttpHeaders() {}

  void add(String name, String value) {
    names.add(name);
    values.add(value);
  }

  /** The value of the first header of this name, without the white space around it, or null. */
  public String first(String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return values.get(i);
      }
    }
    return null;
  }

  /** Whether a header that lists tokens, such as {@code Connection}, lists this one in any line. */
  boolean lists(String name, String token) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        for (String listed : values.get(i).split(",")) {
          if (listed.strip().equalsIgnoreCase(token)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
