package dev.flint.runtime.http;

import java.io.IOException;

/** Says that what the server sent is not an HTTP/1.1 response: what was expected and found. */
public final class HttpProtocolException extends IOException {

  private static final long serialVersionUID = 1L;

  HttpProtocolException(String message) {
    super(message);
  }
}
