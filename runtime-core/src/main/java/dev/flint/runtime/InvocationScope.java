package dev.flint.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntimeInternal;
import dev.flint.runtime.context.CurrentInvocation;
import dev.flint.runtime.context.InvocationMetadata;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.tracing.TracePropagation;
import org.jspecify.annotations.Nullable;

/**
 * What one invocation sets in the thread and the process, and its end undoes, so that the next one
 * doesn't see it. Each loop has its own, made in its thread.
 */
final class InvocationScope {

  private final TracePropagation tracing;
  private final CurrentInvocation current;
  private final DeadlineWatch.Watched deadline;
  private final FunctionLog log;
  private final ClassLoader contextClassLoader = Thread.currentThread().getContextClassLoader();

  /** Null unless the function logs with Log4j through AWS's appender. */
  private @Nullable Log4jContext log4j;

  /**
   * Makes a scope with no invocation in it.
   *
   * @param tracing propagates each invocation's tracing header
   * @param current knows the invocation under way
   * @param watch tells where it is when its time is nearly up
   * @param log the function's log
   */
  InvocationScope(
      TracePropagation tracing, CurrentInvocation current, DeadlineWatch watch, FunctionLog log) {
    this.tracing = tracing;
    this.current = current;
    this.deadline = watch.overThisThread();
    this.log = log;
  }

  /** Makes the tracing header known to the function's tracing libraries. */
  void propagateTraceHeader(InvocationMetadata metadata) {
    tracing.begin(metadata.traceHeader());
  }

  /** Makes the invocation known to the function's loggers. */
  void begin(InvocationMetadata metadata) {
    current.begin(metadata);
    // AWS's appender for Log4j says so itself.
    if (LambdaRuntimeInternal.getUseLog4jAppender()) {
      if (log4j == null) {
        log4j = Log4jContext.find(log);
      }
      log4j.put(metadata.requestId());
    }
  }

  /** Counts the time that the invocation has left. */
  void watch(Context context) {
    deadline.begin(context);
  }

  /** What the thread does from here on may be broken off when time is up. */
  void answered() {
    deadline.answered();
  }

  /** Undoes all of it, and what the handler did to the thread. */
  void end() {
    deadline.end();
    tracing.end();
    current.end();
    Thread.interrupted();
    Thread.currentThread().setContextClassLoader(contextClassLoader);
  }
}
