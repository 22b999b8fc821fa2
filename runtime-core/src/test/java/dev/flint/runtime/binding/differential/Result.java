package dev.flint.runtime.binding.differential;

import java.util.concurrent.Callable;

/**
 * What came of reading or writing: a value or a failure.
 *
 * @param value what was read or written; null when it failed, and when it was null
 * @param failure null when it went well
 */
record Result<T>(T value, Throwable failure) {

  static <T> Result<T> of(Callable<T> attempt) {
    try {
      return new Result<>(attempt.call(), null);
    } catch (Exception | LinkageError | StackOverflowError e) {
      return new Result<>(null, e);
    }
  }

  boolean failed() {
    return failure != null;
  }

  /** The first cause of the failure: what wraps it says the same for all. */
  String reason() {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }
}
