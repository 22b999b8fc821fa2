package dev.flint.runtime.error;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An error as the service takes it, and as the function's log shows it.
 *
 * @param errorType one of {@link ErrorTypes}
 * @param body the error document as UTF-8 JSON, less than 6 MB
 * @param xRayErrorCause the cause for X-Ray as JSON in ASCII, at most 64 KiB
 * @param stackTrace the error with its causes, as text of several lines
 */
public record ErrorReport(
    String errorType, ByteBuffer body, String xRayErrorCause, String stackTrace) {

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
    List<ThrowableDetails> chain = ThrowableDetails.chainOf(thrown);
    if (errorMessage != null) {
      chain.set(0, chain.get(0).withMessage(errorMessage));
    }
    byte[] body = ErrorDocument.of(chain).getBytes(StandardCharsets.UTF_8);
    String stackTrace = StackTraceText.of(chain);
    return new ErrorReport(
        errorType, ByteBuffer.wrap(body), XRayErrorCause.of(chain.get(0)), stackTrace);
  }
}
