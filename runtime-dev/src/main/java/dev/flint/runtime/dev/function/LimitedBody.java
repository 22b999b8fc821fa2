package dev.flint.runtime.dev.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.jetty.io.Content;

/** What was sent as an event: all of it, unless it is more than the service takes. */
public final class LimitedBody {

  /** The most bytes that Lambda takes as an event whose answer somebody waits for. */
  public static final int MAX_EVENT_BYTES = 6 * 1024 * 1024;

  private final byte[] bytes;
  private final long length;

  private LimitedBody(byte[] bytes, long length) {
    this.bytes = bytes;
    this.length = length;
  }

  /**
   * Reads a request to its end, since who still sends would not read an answer. What is over the
   * limit is not kept.
   *
   * @param limit the most bytes to keep
   */
  public static LimitedBody read(Content.Source request, int limit) throws IOException {
    try (InputStream content = Content.Source.asInputStream(request)) {
      byte[] bytes = content.readNBytes(limit);
      return new LimitedBody(
          bytes, bytes.length + content.transferTo(OutputStream.nullOutputStream()));
    }
  }

  /** Returns how many bytes were sent. */
  public long length() {
    return length;
  }

  /** Returns whether more was sent than may be. */
  public boolean isTooLarge() {
    return length > bytes.length;
  }

  /**
   * Returns all that was sent.
   *
   * @throws IllegalStateException when that is too large
   */
  public byte[] bytes() {
    if (isTooLarge()) {
      throw new IllegalStateException(
          "A body should have at most " + bytes.length + " bytes, but has " + length);
    }
    return bytes.clone();
  }
}
