package dev.flint.runtime.codegen.jackson;

/** Says which type, or property of which class, no code can be generated for, and why. */
public final class UnsupportedTypeException extends Exception {

  private static final long serialVersionUID = 1L;

  UnsupportedTypeException(String message) {
    super(message);
  }

  /** Says which property of a class the reason is found at. */
  UnsupportedTypeException at(String property, Class<?> type) {
    return new UnsupportedTypeException(
        "property " + property + " of " + type.getName() + ": " + getMessage());
  }
}
