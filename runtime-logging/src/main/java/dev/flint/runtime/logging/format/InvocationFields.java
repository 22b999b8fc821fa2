package dev.flint.runtime.logging.format;

import org.jspecify.annotations.Nullable;

/** What a log record says of the invocation that it belongs to. */
public interface InvocationFields {

  /** Returns the invocation's request id. */
  String requestId();

  /** Returns the tenant's id; may be null. */
  @Nullable String tenantId();

  /** Returns the trace's id, which is the root of the tracing header; null where there is none. */
  @Nullable String traceId();
}
