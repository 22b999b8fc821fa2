package dev.flint.runtime.packaging.invoke;

/**
 * What came of an invocation.
 *
 * @param body the response, or the error document
 * @param failure why it is an error, in one sentence; empty for a response
 */
public record InvocationResult(byte[] body, String failure) {
  /** Copies the bytes. */
  public InvocationResult {
    body = body.clone();
  }

  /**
   * Tells a response from an error.
   *
   * @return true for a response
   */
  public boolean succeeded() {
    return failure.isEmpty();
  }
}
