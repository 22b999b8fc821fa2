package dev.flint.runtime.api;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says that the service can't be talked to any more, so that the process should end. */
public abstract sealed class RuntimeApiException extends Exception {

  private static final long serialVersionUID = 1L;

  private RuntimeApiException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The service can't be reached, closed the connection, or does not speak HTTP. */
  public static final class ConnectionLost extends RuntimeApiException {

    private static final long serialVersionUID = 1L;

    ConnectionLost(String message, Throwable cause) {
      super(message, cause);
    }

    /**
     * Names what was called.
     *
     * @param endpoint where the service is, or was
     * @param call method and target
     */
    static ConnectionLost in(String call, String endpoint, IOException cause) {
      return new ConnectionLost(
          "Lost the service at " + endpoint + " in " + call + ": " + cause.getMessage(), cause);
    }
  }

  /** The service answered with a status after which there is no going on. */
  public static final class UnexpectedStatus extends RuntimeApiException {

    private static final long serialVersionUID = 1L;

    UnexpectedStatus(String message) {
      super(message, null);
    }
  }

  /** The service sent an event that can't be answered, by a header that is missing or odd. */
  public static final class MalformedInvocation extends RuntimeApiException {

    private static final long serialVersionUID = 1L;

    MalformedInvocation(String message) {
      super(message, null);
    }
  }
}
