package dev.flint.runtime.binding;

import org.jspecify.annotations.Nullable;

/**
 * The exceptions of binding: of the class and with the opening words by which the managed runtime
 * tells its callers, and those may rely on both.
 */
final class BindingErrors {

  private static final String READING = "An error occurred during JSON parsing";
  private static final String WRITING = "An error occurred during JSON serialization of response";

  private BindingErrors() {}

  static RuntimeException reading(@Nullable String detail, Throwable cause) {
    return error(READING, detail, cause);
  }

  static RuntimeException writing(@Nullable String detail, Throwable cause) {
    return error(WRITING, detail, cause);
  }

  /** A JVM that is out of memory should end, and so this is no error of binding. */
  private static RuntimeException error(String sentence, @Nullable String detail, Throwable cause) {
    if (cause instanceof OutOfMemoryError outOfMemory) {
      throw outOfMemory;
    }
    return new RuntimeException(sentence + ": " + detail, cause);
  }

  /** Returns the message of a throwable, or its class where it has none. */
  static String detail(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.getClass().getName() : thrown.getMessage();
  }
}
