package dev.flint.runtime.api;

/**
 * What the service said to an answer. A refusal is no reason to stop: the service has told the
 * caller already, and the next invocation has nothing to do with it.
 */
public sealed interface Acknowledgement {

  /** The answer was accepted. */
  record Accepted() implements Acknowledgement {}

  /**
   * The answer was refused.
   *
   * @param reason what was refused and why, for the function's log
   */
  record Refused(String reason) implements Acknowledgement {}
}
