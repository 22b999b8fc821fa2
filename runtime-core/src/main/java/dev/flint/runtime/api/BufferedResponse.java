package dev.flint.runtime.api;

import dev.flint.runtime.context.InvocationMetadata;
import dev.flint.runtime.error.ErrorReport;
import java.io.IOException;

/** A response that is sent as a whole when the handler has returned. */
final class BufferedResponse extends ResponseSink {

  private final HttpRuntimeApi api;
  private final InvocationMetadata metadata;
  private ResponseBuffer buffer;

  BufferedResponse(HttpRuntimeApi api, InvocationMetadata metadata, ResponseBuffer buffer) {
    this.api = api;
    this.metadata = metadata;
    this.buffer = buffer;
  }

  @Override
  public synchronized void write(int octet) throws IOException {
    requireOpen();
    buffer.write(octet);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    requireOpen();
    buffer.write(bytes, offset, length);
  }

  /**
   * A thread that the handler left behind must not write into the response of another invocation.
   */
  private void requireOpen() throws IOException {
    if (buffer == null) {
      throw new IOException("The response to " + metadata.requestId() + " has been sent already");
    }
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
    ResponseBuffer detached = buffer;
    buffer = null;
    return detached;
  }
}
