package dev.flint.runtime.error;

import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * Reports what was thrown: by its type alone where the JVM can't do more, for want of memory.
   *
   * @param errorType one of {@link ErrorTypes}
   * @param thrown anything, even if its methods throw
   * @param errorMessage what to say in place of its own message; null for that
   */
  public static ErrorReport of(String errorType, Throwable thrown, @Nullable String errorMessage) {
    try {
      ThrowableDetails own = ThrowableDetails.of(thrown);
      return of(errorType, errorMessage == null ? own : own.withMessage(errorMessage));
    } catch (Throwable e) {
      String type = thrown.getClass().getName();
      return of(errorType, new ThrowableDetails(type, type, List.of(), null, List.of()));
    }
  }

  private static ErrorReport of(String errorType, ThrowableDetails told) {
    ByteBuffer body = ByteBuffer.wrap(ErrorDocument.of(told));
    return new ErrorReport(errorType, body, XRayErrorCause.of(told), told);
  }

  /**
   * Returns the error document behind a response: in base64, and of as many bytes as trailers may
   * have.
   */
  public String trailer() {
    return Base64.getEncoder().encodeToString(ErrorDocument.shortened(thrown));
  }
}
