package dev.flint.runtime.logging.format;

import org.jspecify.annotations.Nullable;

/** The text of a field's value. */
final class FieldText {

  private FieldText() {}

  /** Returns what the value's own {@code toString} says; where that throws, that it does. */
  static String of(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    try {
      return String.valueOf(value);
    } catch (RuntimeException | StackOverflowError e) {
      return value.getClass().getName() + " (toString() threw " + e.getClass().getName() + ")";
    }
  }
}
