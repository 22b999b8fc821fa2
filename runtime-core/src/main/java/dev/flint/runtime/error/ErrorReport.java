package dev.flint.runtime.error;

import dev.flint.runtime.context.thrown.ThrowableDetails;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An error as the service takes it, and as the function's log shows it.
 *
 * @param errorType one of {@link ErrorTypes}
 * @param body the error document as UTF-8 JSON, less than 6 MB
 * @param xRayErrorCause the cause for X-Ray as JSON in ASCII, at most 64 KiB
 * @param thrown what is told of the error, with its causes
 */
public record ErrorReport(
    String errorType, ByteBuffer body, String xRayErrorCause, ThrowableDetails thrown) {

  /** Reports what was thrown under its own message. */
  public static ErrorReport of(String errorType, Throwable thrown) {
    return of(errorType, thrown, null);
  }

  /**
   * Reports what was thrown.
   *
   * @param errorType one of {@link ErrorTypes}
   * @param thrown anything, even if its methods throw
   * @param errorMessage what to say in place of its own message; null for that
   */
  public static ErrorReport of(String errorType, Throwable thrown, String errorMessage) {
    ThrowableDetails own = ThrowableDetails.of(thrown);
    ThrowableDetails told = errorMessage == null ? own : own.withMessage(errorMessage);
    byte[] body = ErrorDocument.of(told).getBytes(StandardCharsets.UTF_8);
    return new ErrorReport(errorType, ByteBuffer.wrap(body), XRayErrorCause.of(told), told);
  }
}
