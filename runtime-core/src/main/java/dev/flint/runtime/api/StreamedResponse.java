package dev.flint.runtime.api;

import dev.flint.runtime.context.InvocationMetadata;
import dev.flint.runtime.error.ErrorReport;
import dev.flint.runtime.http.ChunkedRequest;
import dev.flint.runtime.streaming.StreamedOutput;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A response that is sent while the handler writes it: the first byte leaves with the first flush,
 * or when the buffer is full. Until then nothing has happened that an error could not take the
 * place of; afterwards an error goes behind what was sent.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html#runtimes-custom-response-streaming">Implementing
 *     response streaming in a custom runtime</a>
 */
final class StreamedResponse extends ResponseSink implements StreamedOutput {

  private final HttpRuntimeApi api;
  private final InvocationMetadata metadata;
  private final byte[] buffer = new byte[ChunkedRequest.CHUNK];
  private int length;
  private String contentType = "application/octet-stream";
  private boolean ended;

  /** Null until the first byte leaves. */
  private @Nullable ChunkedRequest request;

  /** Why there could be no request. */
  private @Nullable IOException unreachable;

  private StreamedResponse(HttpRuntimeApi api, InvocationMetadata metadata) {
    this.api = api;
    this.metadata = metadata;
  }

  /** Opens a response. Not a constructor, for which the caller's verification loads this class. */
  static ResponseSink open(HttpRuntimeApi api, InvocationMetadata metadata) {
    return new StreamedResponse(api, metadata);
  }

  @Override
  public synchronized void setContentType(String contentType) {
    if (request != null || ended) {
      throw new IllegalStateException(
          "The content type " + contentType + " comes too late: the response is being sent");
    }
    if (!contentType.chars().allMatch(character -> character >= ' ' && character < 0x7F)) {
      throw new IllegalArgumentException(
          "A content type should be one line of ASCII, but is \"" + contentType + '"');
    }
    this.contentType = contentType;
  }

  @Override
  public synchronized void write(int octet) throws IOException {
    requireOpen();
    if (length == buffer.length) {
      send();
    }
    buffer[length++] = (byte) octet;
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    requireOpen();
    int written = 0;
    while (written < count) {
      if (length == buffer.length) {
        send();
      }
      int part = Math.min(count - written, buffer.length - length);
      System.arraycopy(bytes, offset + written, buffer, length, part);
      length += part;
      written += part;
    }
  }

  /** Sends what has been written; nothing where nothing has. */
  @Override
  public synchronized void flush() throws IOException {
    requireOpen();
    if (length > 0) {
      send();
    }
  }

  /** Sends what has been written; the response has not ended. */
  @Override
  public synchronized void close() throws IOException {
    if (!ended && length > 0) {
      send();
    }
  }

  /**
   * A thread that the handler left behind must not write into the response of another invocation.
   */
  private void requireOpen() throws IOException {
    if (ended) {
      throw new IOException("The response to " + metadata.requestId() + " has ended already");
    }
  }

  private void send() throws IOException {
    begun().send(buffer, 0, length);
    length = 0;
  }

  private ChunkedRequest begun() throws IOException {
    ChunkedRequest begun = request;
    if (begun != null) {
      return begun;
    }
    if (unreachable != null) {
      throw new IOException(unreachable.getMessage(), unreachable);
    }
    try {
      begun = api.beginResponse(metadata, contentType);
    } catch (IOException e) {
      unreachable = e;
      throw e;
    }
    request = begun;
    return begun;
  }

  @Override
  public synchronized Acknowledgement complete() throws RuntimeApiException {
    return end(null);
  }

  @Override
  public synchronized Acknowledgement fail(ErrorReport report) throws RuntimeApiException {
    if (request == null && unreachable == null) {
      ended = true;
      return api.postError(metadata, report);
    }
    return end(report);
  }

  private Acknowledgement end(@Nullable ErrorReport error) throws RuntimeApiException {
    ended = true;
    ChunkedRequest begun;
    try {
      begun = begun();
    } catch (IOException e) {
      throw api.responseLost(metadata, e);
    }
    sendRest(begun);
    return api.endResponse(metadata, begun, error);
  }

  private void sendRest(ChunkedRequest begun) {
    try {
      if (length > 0) {
        begun.send(buffer, 0, length);
      }
    } catch (IOException e) {
      // The request keeps it, and says so at its end.
    }
  }
}
