package dev.flint.runtime.api;

import dev.flint.runtime.context.InvocationMetadata;
import dev.flint.runtime.error.ErrorReport;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A response that is sent as a whole when the handler has returned. */
final class BufferedResponse extends ResponseSink {

  private final HttpRuntimeApi api;
  private final InvocationMetadata metadata;
  private @Nullable ResponseBuffer buffer;

  BufferedResponse(HttpRuntimeApi api, InvocationMetadata metadata, ResponseBuffer buffer) {
    this.api = api;
    this.metadata = metadata;
    this.buffer = buffer;
  }

  @Override
  public synchronized void write(int octet) throws IOException {
    open().write(octet);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    open().write(bytes, offset, length);
  }

  /**
   * A thread that the handler left behind must not write into the response of another invocation.
   */
  private ResponseBuffer open() throws IOException {
    ResponseBuffer open = buffer;
    if (open == null) {
      throw new IOException("The response to " + metadata.requestId() + " has been sent already");
    }
    return open;
  }

  @Override
  public Acknowledgement complete() throws RuntimeApiException {
    ResponseBuffer complete = detach();
    try {
      return api.postResponse(metadata, complete.content());
    } finally {
      complete.reset();
    }
  }

  @Override
  public Acknowledgement fail(ErrorReport report) throws RuntimeApiException {
    detach().reset();
    return api.postError(metadata, report);
  }

  private synchronized ResponseBuffer detach() {
    ResponseBuffer detached = Objects.requireNonNull(buffer, "the response has ended already");
    buffer = null;
    return detached;
  }
}
