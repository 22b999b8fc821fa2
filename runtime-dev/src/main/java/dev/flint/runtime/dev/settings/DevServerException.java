package dev.flint.runtime.dev.settings;

/** The dev server can't go on, for a reason that its user can do something about. */
public final class DevServerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Says why.
   *
   * @param message what was expected, what was found, and the setting
   */
  public DevServerException(String message) {
    super(message);
  }

  /**
   * Says why.
   *
   * @param message what was expected, what was found, and the setting
   * @param cause what it was learned from
   */
  public DevServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
