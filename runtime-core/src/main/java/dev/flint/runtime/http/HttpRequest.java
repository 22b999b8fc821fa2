package dev.flint.runtime.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request whose body is at hand. The headers {@code Host} and {@code Content-Length} are the
 * connection's to add.
 *
 * @param method {@code GET} or {@code POST}
 * @param target path and query, already percent-encoded
 * @param headers by name, in order; sent as UTF-8
 * @param body the bytes between the buffer's position and limit, in an accessible array; null for a
 *     request without body. Not copied.
 */
public record HttpRequest(
    String method, String target, Map<String, String> headers, ByteBuffer body) {

  /** Copies the headers and refuses those that would break the head apart. */
  public HttpRequest {
    headers = new LinkedHashMap<>(headers);
    requireOneLine("target", target);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      requireOneLine(header.getKey(), header.getValue());
    }
  }

  /** A request without body. */
  public static HttpRequest get(String target, Map<String, String> headers) {
    return new HttpRequest("GET", target, headers, null);
  }

  /** A request with a body. */
  public static HttpRequest post(String target, Map<String, String> headers, ByteBuffer body) {
    return new HttpRequest("POST", target, headers, body);
  }

  private static void requireOneLine(String name, String value) {
    if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
      throw new IllegalArgumentException(name + " should be one line, but holds a line break");
    }
  }

  /** The request's head, with the empty line that ends it. */
  byte[] head(String host) {
    StringBuilder head = new StringBuilder(256);
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: ").append(host);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      head.append("\r\n").append(header.getKey()).append(": ").append(header.getValue());
    }
    if (body != null) {
      head.append("\r\nContent-Length: ").append(body.remaining());
    }
    return head.append("\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
