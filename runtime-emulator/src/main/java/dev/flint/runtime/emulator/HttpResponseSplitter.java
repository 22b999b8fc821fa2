package dev.flint.runtime.emulator;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Splits a streamed HTTP response into head and body while it comes. Whether there is a head, the
 * content type says.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html#runtimes-custom-response-streaming">Custom
 *     runtimes, Response streaming</a>
 */
public final class HttpResponseSplitter implements StreamListener {

  /** The content type of a response that begins with a head. */
  public static final String CONTENT_TYPE = "application/vnd.awslambda.http-integration-response";

  /** How many NULs end the head. */
  private static final int DELIMITER = 8;

  /** Takes head and body. */
  public interface Parts {

    /**
     * Takes the head, before any of the body; not called where there is none.
     *
     * @param json an object with status, headers and cookies, as the function sent it
     */
    void head(byte[] json);

    /** Takes some of the body, at least one byte. */
    void body(byte[] part);
  }

  private final Parts parts;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private boolean inHead;
  private int nuls;

  /** Hands what comes to these parts. */
  public HttpResponseSplitter(Parts parts) {
    this.parts = parts;
  }

  @Override
  public void begins(Headers headers) {
    inHead = headers.first("Content-Type").filter(CONTENT_TYPE::equalsIgnoreCase).isPresent();
  }

  @Override
  public void takes(byte[] part) {
    int body = inHead ? endOfHead(part) : 0;
    if (body < part.length) {
      parts.body(Arrays.copyOfRange(part, body, part.length));
    }
  }

  /** Returns whether there is a head of which the end has not come yet. */
  public boolean isInHead() {
    return inHead;
  }

  /** Where in these bytes the body begins; at their end where it has not yet. */
  private int endOfHead(byte[] part) {
    for (int i = 0; i < part.length; i++) {
      nuls = part[i] == 0 ? nuls + 1 : 0;
      head.write(part[i]);
      if (nuls == DELIMITER) {
        inHead = false;
        parts.head(Arrays.copyOf(head.toByteArray(), head.size() - DELIMITER));
        return i + 1;
      }
    }
    return part.length;
  }
}
