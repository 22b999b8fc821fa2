package dev.flint.runtime.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is at hand. The headers {@code Host} and {@code Content-Length} are the
 * connection's to add.
 *
 * @param method {@code GET} or {@code POST}
 * @param target path and query, already percent-encoded
 * @param headers the other headers, in order
 * @param body the bytes between the buffer's position and limit, in an accessible array; null for a
 *     request without body. Not copied.
 */
public record HttpRequest(
    String method, String target, RequestHeaders headers, @Nullable ByteBuffer body) {

  /** Refuses a target that would break the head apart. */
  public HttpRequest {
    requireOneLine("target", target);
  }

  /** Returns a request without body. */
  public static HttpRequest get(String target, RequestHeaders headers) {
    return new HttpRequest("GET", target, headers, null);
  }

  /** Returns a request with a body. */
  public static HttpRequest post(String target, RequestHeaders headers, ByteBuffer body) {
    return new HttpRequest("POST", target, headers, body);
  }

  static void requireOneLine(String name, String value) {
    if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
      throw new IllegalArgumentException(name + " should be one line, but holds a line break");
    }
  }

  /** Writes the request's head, with the empty line that ends it. */
  void writeHead(RequestHeaders host, OutputStream output) throws IOException {
    write(method + " " + target + " HTTP/1.1\r\n", output);
    host.writeTo(output);
    headers.writeTo(output);
    write(body == null ? "\r\n" : "Content-Length: " + body.remaining() + "\r\n\r\n", output);
  }

  private static void write(String text, OutputStream output) throws IOException {
    output.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the body, if there is one. */
  void writeBody(OutputStream output) throws IOException {
    if (body != null) {
      output.write(body.array(), body.arrayOffset() + body.position(), body.remaining());
    }
  }
}
