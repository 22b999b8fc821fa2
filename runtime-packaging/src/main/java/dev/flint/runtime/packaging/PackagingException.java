package dev.flint.runtime.packaging;

import java.util.Objects;

/**
 * A function that cannot be packaged or invoked as asked.
 *
 * <p>The message is for the person who runs the build: what was expected, what was found, and the
 * setting that changes it.
 */
public final class PackagingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * An exception without a cause.
   *
   * @param message what was expected, what was found, and what to do
   */
  public PackagingException(String message) {
    super(message);
  }

  /**
   * An exception with what led to it.
   *
   * @param message what was expected, what was found, and what to do
   * @param cause what led to it
   */
  public PackagingException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Returns what was expected, what was found, and what to do. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
