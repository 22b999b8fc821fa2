package dev.flint.runtime.binding.generated;

/** Says that a value is of another class than code was generated for. */
public final class UnexpectedValueException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param value the value, not null
   */
  public UnexpectedValueException(Object value) {
    super("no generated code for a value of " + value.getClass().getName());
  }
}
