package dev.flint.runtime;

import dev.flint.runtime.context.ContextFactory;
import dev.flint.runtime.context.CurrentInvocation;
import dev.flint.runtime.context.FunctionLogger;
import dev.flint.runtime.handler.EventHandler;
import dev.flint.runtime.tracing.TracePropagation;

/**
 * A function that is ready for events, with what its invocations share.
 *
 * @param handler the handler
 * @param contexts makes each invocation's {@code Context}
 * @param tracing propagates each invocation's tracing header
 * @param current knows the invocation under way
 */
record LoadedFunction(
    EventHandler handler,
    ContextFactory contexts,
    TracePropagation tracing,
    CurrentInvocation current) {

  FunctionLogger logger() {
    return contexts.logger();
  }
}
