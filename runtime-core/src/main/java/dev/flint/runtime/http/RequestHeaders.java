package dev.flint.runtime.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * The headers of a request, encoded as they are sent: what many requests have in common is encoded
 * once.
 */
public final class RequestHeaders {

  /** No headers. */
  public static final RequestHeaders NONE = new RequestHeaders(new byte[0]);

  private final byte[] lines;

  private RequestHeaders(byte[] lines) {
    this.lines = lines;
  }

  /**
   * These headers and, behind them, another.
   *
   * @param value sent as the bytes that {@link HeaderText} read it from, which are UTF-8 else
   * @throws IllegalArgumentException when the value would break the head apart
   */
  public RequestHeaders with(String name, String value) {
    HttpRequest.requireOneLine(name, value);
    byte[] line = HeaderText.encode(name + ": " + value + "\r\n");
    byte[] joined = Arrays.copyOf(lines, lines.length + line.length);
    System.arraycopy(line, 0, joined, lines.length, line.length);
    return new RequestHeaders(joined);
  }

  void writeTo(OutputStream output) throws IOException {
    output.write(lines);
  }
}
