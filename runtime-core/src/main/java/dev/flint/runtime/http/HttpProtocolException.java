package dev.flint.runtime.http;

import java.io.IOException;

/** Says that what the server sent is not an HTTP/1.1 response: what was expected and found. */
public sealed class HttpProtocolException extends IOException permits BodyTooLargeException {

  private static final long serialVersionUID = 1L;

  HttpProtocolException(String message) {
    super(message);
  }
}
