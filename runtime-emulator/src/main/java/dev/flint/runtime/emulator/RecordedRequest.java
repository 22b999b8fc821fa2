package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One request as it arrived.
 *
 * @param connection an id of the TCP connection: equal for two requests that shared one
 * @param method the HTTP method
 * @param path the path as it was sent, with its query
 * @param headers the fields
 * @param body the bytes, decoded where they were chunked
 * @param trailers the fields after a chunked body
 */
public record RecordedRequest(
    String connection, String method, String path, Headers headers, byte[] body, Headers trailers) {

  /** Keeps a copy of the bytes. */
  public RecordedRequest {
    body = body.clone();
  }

  /** Returns the body read as UTF-8. */
  public String text() {
    return new String(body, UTF_8);
  }
}
