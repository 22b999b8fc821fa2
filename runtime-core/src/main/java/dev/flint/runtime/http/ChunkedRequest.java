package dev.flint.runtime.http;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is sent while it is made, in chunks, with trailers behind it. It has a
 * connection to itself, which ends with it. For one thread at a time.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-7.1">RFC 9112, Chunked Transfer
 *     Coding</a>
 */
public final class ChunkedRequest implements Closeable {

  /** The bytes of a chunk that goes out in one write, with what stands around them. */
  public static final int CHUNK = 32 * 1024;

  private static final byte[] LINE_END = {'\r', '\n'};
  private static final byte[] LAST_CHUNK = {'0', '\r', '\n'};

  private final Socket server;
  private final OutputStream output;
  private final ResponseReader answers;

  /** Why the server takes no more. */
  private @Nullable IOException failure;

  ChunkedRequest(Socket server, ResponseReader answers) throws IOException {
    this.server = server;
    this.output = new BufferedOutputStream(server.getOutputStream(), CHUNK + 1024);
    this.answers = answers;
  }

  /** Writes the head; it goes out with the first chunk. */
  void begin(HttpRequest request, RequestHeaders host) throws IOException {
    request.writeHead(host, output);
  }

  /**
   * Sends a chunk, and waits for as long as the server takes no more.
   *
   * @param length more than 0, which would end the body
   * @throws IOException when the server is gone; from then on each time
   */
  public void send(byte[] bytes, int offset, int length) throws IOException {
    if (failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
    try {
      output.write(Integer.toHexString(length).getBytes(StandardCharsets.US_ASCII));
      output.write(LINE_END);
      output.write(bytes, offset, length);
      output.write(LINE_END);
      output.flush();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /**
   * Ends the request and waits for the whole response, which a server may also have given before it
   * stopped reading.
   *
   * @throws IOException when there is none
   */
  public HttpResponse end(RequestHeaders trailers) throws IOException {
    try (this) {
      if (failure == null) {
        sendEnd(trailers);
      }
      ResponseReader.Result answer =
          failure == null ? answers.read() : answers.readDespite(failure);
      return answer.response();
    }
  }

  private void sendEnd(RequestHeaders trailers) {
    try {
      output.write(LAST_CHUNK);
      trailers.writeTo(output);
      output.write(LINE_END);
      output.flush();
    } catch (IOException e) {
      failure = e;
    }
  }

  /** Closes the connection: where the request has not ended, the server sees it cut. */
  @Override
  public void close() {
    HttpConnection.close(server);
  }
}
