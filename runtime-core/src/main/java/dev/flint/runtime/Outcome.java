package dev.flint.runtime;

/** How a handler ended. */
sealed interface Outcome {

  /** It returned; its response is in the sink. */
  record Success() implements Outcome {}

  /**
   * It was not reached, or threw.
   *
   * @param thrown what was thrown
   */
  record Failure(Throwable thrown) implements Outcome {}
}
