package dev.flint.runtime;

import dev.flint.runtime.context.ContextFactory;
import dev.flint.runtime.handler.EventHandler;
import dev.flint.runtime.logging.FunctionLog;

/**
 * A function that is ready for events: what all loops share.
 *
 * @param handler the handler
 * @param contexts makes each invocation's {@code Context}
 * @param log the function's log
 */
record LoadedFunction(EventHandler handler, ContextFactory contexts, FunctionLog log) {}
