package dev.flint.runtime;

import dev.flint.runtime.api.Invocation;
import dev.flint.runtime.api.ResponseSink;
import dev.flint.runtime.api.RuntimeApi;
import dev.flint.runtime.context.ContextFactory;
import dev.flint.runtime.handler.EventHandler;
import dev.flint.runtime.logging.FunctionLog;

/**
 * A function that is ready for events: what all loops share.
 *
 * @param handler the handler
 * @param contexts makes each invocation's {@code Context}
 * @param hooks what it does behind each answer
 * @param log the function's log
 */
record LoadedFunction(
    EventHandler handler, ContextFactory contexts, AnswerHooks hooks, FunctionLog log) {

  /** Opens an invocation's response in the mode that the handler is loaded for. */
  ResponseSink respondTo(Invocation invocation, RuntimeApi api) {
    return handler.streamsResponse() ? api.streamTo(invocation) : api.respondTo(invocation);
  }
}
