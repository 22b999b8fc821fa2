package dev.flint.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many events the service may send at once, as it says in the environment. Where it says
 * nothing, it is one, and what is known of its invocation is the process's; else each of them is in
 * a thread, even if there is one alone.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances.html">Lambda
 *     Managed Instances</a>
 */
final class Concurrency {

  private static final String VARIABLE = "AWS_LAMBDA_MAX_CONCURRENCY";

  /** Null where the service says nothing. */
  private final @Nullable String value;

  private Concurrency(@Nullable String value) {
    this.value = value;
  }

  static Concurrency read(Map<String, String> variables) {
    String value = variables.get(VARIABLE);
    return new Concurrency(value == null || value.isEmpty() ? null : value);
  }

  /** Returns whether invocations are in threads. */
  boolean isPerThread() {
    return value != null;
  }

  /**
   * Returns how many there may be.
   *
   * @throws IllegalArgumentException when the variable says nothing that can be used
   */
  int limit() {
    try {
      int limit = value == null ? 1 : Integer.parseInt(value);
      if (limit >= 1) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // The exception below says what was found.
    }
    throw new IllegalArgumentException(
        VARIABLE + " should be a whole number, 1 or more, but is \"" + value + '"');
  }
}
