package dev.flint.runtime.logging.format;

/** The invocation that records of these tests belong to. */
record TestInvocation(String requestId, String traceId, String tenantId)
    implements InvocationFields {}
