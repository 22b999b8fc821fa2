package dev.flint.runtime.context.logging.format;

/** What a log record says of the invocation that it belongs to. */
public interface InvocationFields {

  /** The invocation's request id. */
  String requestId();

  /** The whole tracing header, {@code Root=…;Parent=…;Sampled=…}; may be null. */
  String traceHeader();

  /** The tenant's id; may be null. */
  String tenantId();

  /** The root of the tracing header, which is the trace's id; null where there is none. */
  default String traceId() {
    String header = traceHeader();
    int root = header == null ? -1 : header.indexOf("Root=");
    if (root < 0) {
      return null;
    }
    int start = root + "Root=".length();
    int end = header.indexOf(';', start);
    return end < 0 ? header.substring(start) : header.substring(start, end);
  }
}
