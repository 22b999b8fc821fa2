package dev.flint.runtime.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says that a response has a body for which there is no memory. Its status and headers were read,
 * and are here without a body.
 */
@SuppressWarnings("serial") // Never written to a stream of objects.
public final class BodyTooLargeException extends HttpProtocolException {

  private static final long serialVersionUID = 1L;

  /** An array has no more. */
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private final String found;
  private final @Nullable HttpResponse head;

  /**
   * Makes one.
   *
   * @param found how large the body is, as far as that is known
   */
  BodyTooLargeException(String found) {
    this(found, null);
  }

  private BodyTooLargeException(String found, @Nullable HttpResponse head) {
    super(
        "Expected a body for which the heap has room, of at most "
            + Math.min(Runtime.getRuntime().maxMemory(), LARGEST)
            + " bytes, found one of "
            + found);
    this.found = found;
    this.head = head;
  }

  /** Returns the same, of this response. */
  BodyTooLargeException of(HttpResponse response) {
    return new BodyTooLargeException(found, response);
  }

  /** Returns the response without its body. */
  public HttpResponse head() {
    return Objects.requireNonNull(head, "the head is not known yet");
  }
}
