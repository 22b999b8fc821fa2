package dev.flint.runtime.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes that a server sends, as lines and as runs of a known length. */
final class ResponseInput {

  private static final int MAX_LINE = 256 * 1024;

  private final InputStream stream;
  private byte[] buffer = new byte[8 * 1024];
  private int position;
  private int limit;

  ResponseInput(InputStream stream) {
    this.stream = stream;
  }

  /**
   * Reads a line up to CR LF or LF, as {@link HeaderText}.
   *
   * @throws EOFException when the stream ends before the line does
   * @throws HttpProtocolException when the line is longer than 256 KiB
   */
  String line() throws IOException {
    int scanned = 0;
    int end;
    while ((end = lineFeed(position + scanned)) < 0) {
      scanned = limit - position;
      fill();
    }
    int textEnd = end > position && buffer[end - 1] == '\r' ? end - 1 : end;
    String line = HeaderText.decode(buffer, position, textEnd - position);
    position = end + 1;
    return line;
  }

  private int lineFeed(int from) {
    // Local, since the JVM's first compiler reads a field anew for each byte.
    byte[] bytes = buffer;
    int end = limit;
    for (int i = from; i < end; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Reads more behind what is already there, in a larger buffer where that is full. */
  private void fill() throws IOException {
    if (position > 0) {
      System.arraycopy(buffer, position, buffer, 0, limit - position);
      limit -= position;
      position = 0;
    }
    if (limit == MAX_LINE) {
      throw new HttpProtocolException(
          "Expected a line of at most " + MAX_LINE + " bytes, found a longer one");
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(2 * limit, MAX_LINE));
    }
    int count = stream.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      throw new EOFException(
          limit == 0
              ? "The server closed the connection without an answer"
              : "The server closed the connection in the middle of a line");
    }
    limit += count;
  }

  /**
   * Reads exactly this many bytes, straight into the array but for what came along with the head.
   *
   * @throws EOFException when the stream ends before
   */
  void readFully(byte[] target, int offset, int length) throws IOException {
    int buffered = Math.min(length, limit - position);
    System.arraycopy(buffer, position, target, offset, buffered);
    position += buffered;
    int count = stream.readNBytes(target, offset + buffered, length - buffered);
    if (buffered + count < length) {
      throw new EOFException("Expected " + length + " bytes of body, found " + (buffered + count));
    }
  }

  /** Reads up to the end of the stream. */
  byte[] readAll() throws IOException {
    byte[] rest = stream.readAllBytes();
    byte[] all = new byte[limit - position + rest.length];
    System.arraycopy(buffer, position, all, 0, limit - position);
    System.arraycopy(rest, 0, all, limit - position, rest.length);
    position = limit;
    return all;
  }
}
