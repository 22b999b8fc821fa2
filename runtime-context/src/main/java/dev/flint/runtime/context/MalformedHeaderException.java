package dev.flint.runtime.context;

import org.jspecify.annotations.Nullable;

/**
 * Says that a header of an invocation can't be read: its name, what was expected, what was found.
 */
public final class MalformedHeaderException extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int EXCERPT_LENGTH = 80;

  MalformedHeaderException(
      String header, String expected, String found, @Nullable Throwable cause) {
    super(
        "Header " + header + " should be " + expected + ", but is \"" + excerpt(found) + "\"",
        cause);
  }

  private static String excerpt(String found) {
    return found.length() <= EXCERPT_LENGTH ? found : found.substring(0, EXCERPT_LENGTH) + "…";
  }
}
