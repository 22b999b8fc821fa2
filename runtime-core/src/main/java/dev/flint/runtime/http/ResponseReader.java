package dev.flint.runtime.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one response: status line, headers, body. */
final class ResponseReader {

  private static final int MAX_HEADERS = 1000;

  private final ResponseInput input;

  ResponseReader(ResponseInput input) {
    this.input = input;
  }

  /** A response, and whether the connection can carry another exchange after it. */
  record Result(HttpResponse response, boolean reusable) {}

  Result read() throws IOException {
    String statusLine = input.line();
    int status = status(statusLine);
    HttpHeaders headers = headers();
    while (status < 200) {
      // An interim answer, such as 100 Continue: the real one follows.
      statusLine = input.line();
      status = status(statusLine);
      headers = headers();
    }
    String coding = headers.first("Transfer-Encoding");
    String length = headers.first("Content-Length");
    boolean delimited = hasNoBody(status) || coding != null || length != null;
    boolean keepAlive = statusLine.startsWith("HTTP/1.1") && !headers.lists("Connection", "close");
    try {
      byte[] body = body(status, coding, length);
      return new Result(new HttpResponse(status, headers, body), keepAlive && delimited);
    } catch (BodyTooLargeException e) {
      throw e.of(new HttpResponse(status, headers, new byte[0]));
    }
  }

  /**
   * Reads a response though the request could not be sent to its end: a server that refuses a body
   * for its size may answer and close before it has read it all.
   *
   * @param unsent why it could not
   * @throws IOException that, when there is no response
   */
  Result readDespite(IOException unsent) throws IOException {
    try {
      return new Result(read().response(), false);
    } catch (IOException unanswered) {
      unsent.addSuppressed(unanswered);
      throw unsent;
    }
  }

  private static boolean hasNoBody(int status) {
    return status == 204 || status == 304;
  }

  private byte[] body(int status, @Nullable String coding, @Nullable String length)
      throws IOException {
    if (hasNoBody(status)) {
      return new byte[0];
    }
    if (coding == null) {
      return length == null ? bodyWithoutLength() : body(length(length, 10));
    }
    if (!coding.equalsIgnoreCase("chunked")) {
      throw new HttpProtocolException(
          "Expected the transfer coding \"chunked\", found \"" + coding + "\"");
    }
    return chunkedBody();
  }

  private static int status(String line) throws HttpProtocolException {
    boolean hasForm =
        line.startsWith("HTTP/1.")
            && line.length() >= 12
            && line.charAt(8) == ' '
            && (line.length() == 12 || line.charAt(12) == ' ');
    if (hasForm) {
      try {
        int status = Integer.parseInt(line, 9, 12, 10);
        if (status >= 100 && status < 600) {
          return status;
        }
      } catch (NumberFormatException e) {
        // The exception below says what was found instead.
      }
    }
    throw new HttpProtocolException(
        "Expected a status line such as \"HTTP/1.1 200 OK\", found \"" + line + "\"");
  }

  private HttpHeaders headers() throws IOException {
    HttpHeaders headers = new HttpHeaders();
    for (String line = input.line(); !line.isEmpty(); line = input.line()) {
      if (line.indexOf(':') <= 0 || headers.count() == MAX_HEADERS) {
        throw new HttpProtocolException(
            "Expected at most "
                + MAX_HEADERS
                + " header lines such as \"Name: value\", found \""
                + line
                + "\"");
      }
      headers.add(line);
    }
    return headers;
  }

  private byte[] body(int length) throws IOException {
    byte[] body = allocate(length);
    input.readFully(body, 0, length);
    return body;
  }

  private static byte[] allocate(int length) throws BodyTooLargeException {
    try {
      return new byte[length];
    } catch (OutOfMemoryError e) {
      throw new BodyTooLargeException(length + " bytes");
    }
  }

  private byte[] bodyWithoutLength() throws IOException {
    try {
      return input.readAll();
    } catch (OutOfMemoryError e) {
      throw new BodyTooLargeException("more");
    }
  }

  private byte[] chunkedBody() throws IOException {
    List<byte[]> chunks = new ArrayList<>();
    long total = 0;
    try {
      for (int size = chunkSize(); size > 0; size = chunkSize()) {
        total += size;
        byte[] chunk = new byte[size];
        input.readFully(chunk, 0, size);
        chunks.add(chunk);
        if (!input.line().isEmpty()) {
          throw new HttpProtocolException("Expected the end of a chunk, found more bytes");
        }
      }
      headers(); // the trailer
      return chunks.size() == 1 ? chunks.get(0) : joined(chunks, total);
    } catch (OutOfMemoryError e) {
      chunks.clear(); // Room for what there is to say.
      throw new BodyTooLargeException("at least " + total + " bytes, in chunks");
    }
  }

  private int chunkSize() throws IOException {
    String line = input.line();
    int extension = line.indexOf(';');
    return length(extension < 0 ? line : line.substring(0, extension), 16);
  }

  private static int length(String text, int radix) throws HttpProtocolException {
    try {
      String digits = text.strip();
      long length = Long.parseLong(digits, radix);
      if (length > Integer.MAX_VALUE && digits.charAt(0) != '+') {
        throw new BodyTooLargeException(length + " bytes");
      }
      if (length >= 0 && Character.digit(digits.charAt(0), radix) >= 0) {
        return (int) length;
      }
    } catch (NumberFormatException e) {
      // The exception below says what was found instead.
    }
    throw new HttpProtocolException("Expected a length in bytes, found \"" + text + "\"");
  }

  private static byte[] joined(List<byte[]> chunks, long total) throws BodyTooLargeException {
    if (total > Integer.MAX_VALUE - 8) {
      throw new BodyTooLargeException(total + " bytes");
    }
    byte[] body = new byte[(int) total];
    int position = 0;
    for (byte[] chunk : chunks) {
      System.arraycopy(chunk, 0, body, position, chunk.length);
      position += chunk.length;
    }
    return body;
  }
}
