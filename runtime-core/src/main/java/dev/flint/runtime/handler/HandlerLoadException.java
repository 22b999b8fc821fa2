package dev.flint.runtime.handler;

import org.jspecify.annotations.Nullable;

/**
 * Says why a handler can't be used, and what to do. Its cause is what the JVM or the function's own
 * code threw, if anything.
 */
public final class HandlerLoadException extends Exception {

  private static final long serialVersionUID = 1L;

  HandlerLoadException(String message) {
    super(message);
  }

  HandlerLoadException(@Nullable String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
