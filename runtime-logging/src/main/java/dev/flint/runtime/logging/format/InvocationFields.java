package dev.flint.runtime.logging.format;

import org.jspecify.annotations.Nullable;

/** What a log record says of the invocation that it belongs to. */
public interface InvocationFields {

  /** The invocation's request id. */
  String requestId();

  /** The tenant's id; may be null. */
  @Nullable String tenantId();

  /** The trace's id, which is the root of the tracing header; null where there is none. */
  @Nullable String traceId();
}
