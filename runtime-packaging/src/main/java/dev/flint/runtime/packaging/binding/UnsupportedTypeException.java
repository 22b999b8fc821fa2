package dev.flint.runtime.packaging.binding;

/** Says which type, or property of which class, binding code can't be made for, and why. */
final class UnsupportedTypeException extends Exception {

  private static final long serialVersionUID = 1L;

  UnsupportedTypeException(String message) {
    super(message);
  }
}
