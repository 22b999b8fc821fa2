package dev.flint.runtime.tracing;

import org.jspecify.annotations.Nullable;

/**
 * How the function's tracing libraries learn of the tracing header of the invocation under way. The
 * environment of a running JVM cannot be changed, so {@code _X_AMZN_TRACE_ID} is not the way.
 */
public interface TracePropagation {

  /**
   * Makes the header known until {@link #end()}.
   *
   * @param traceHeader the header's text as the service sent it; null when it sent none, and then
   *     nothing of an earlier invocation is left to be seen
   */
  void begin(@Nullable String traceHeader);

  /** Forgets the header. */
  void end();
}
