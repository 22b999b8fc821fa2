package dev.flint.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/** How a handler ended. */
sealed interface Outcome {

  /** Returns what the handler was given, or would have been; null where there was none. */
  @Nullable Context context();

  /**
   * It returned; its response is in the sink.
   *
   * @param context what it was given
   */
  record Success(Context context) implements Outcome {}

  /**
   * It was not reached, or threw.
   *
   * @param thrown what was thrown
   * @param context what it was given; null where it wasn't reached
   */
  record Failure(Throwable thrown, @Nullable Context context) implements Outcome {}
}
