package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** How an invocation ended, as the caller of the function learns it. */
public sealed interface Answer {

  /** Returns what the caller receives: the response's bytes, or the error as JSON. */
  byte[] body();

  /** Returns the body read as UTF-8. */
  default String text() {
    return new String(body(), UTF_8);
  }

  /** Tells whether the function answered, and not an error. */
  default boolean succeeded() {
    return false;
  }

  /**
   * Returns the error's document, as the function or the service reported it: the body of what is
   * no response, and what the trailers of a response say that was broken off; empty where there is
   * no error.
   */
  default byte[] errorDocument() {
    return body();
  }

  /**
   * The function's response.
   *
   * @param requestId the invocation
   * @param body the response, may be empty
   * @param headers the fields sent with it
   * @param trailers the fields sent after it, when it was streamed
   */
  record Response(String requestId, byte[] body, Headers headers, Headers trailers)
      implements Answer {

    /** The most that a response has that is not streamed: six MiB and a hundred bytes. */
    public static final int MAX_BYTES = 6_291_556;

    /** Keeps a copy of the bytes. */
    public Response {
      body = body.clone();
    }

    /** Returns true unless the trailers of a streamed response report an error. */
    @Override
    public boolean succeeded() {
      return errorType().isEmpty();
    }

    /** Returns the type of the error that the trailers report, if they do. */
    public Optional<String> errorType() {
      return trailers.first("Lambda-Runtime-Function-Error-Type");
    }

    @Override
    public byte[] errorDocument() {
      return trailers
          .first("Lambda-Runtime-Function-Error-Body")
          .map(Response::decoded)
          .orElse(new byte[0]);
    }

    /** A runtime sends base64, which it may have broken into lines; any other text is kept. */
    private static byte[] decoded(String trailer) {
      try {
        return Base64.getDecoder().decode(trailer.replaceAll("\\s", ""));
      } catch (IllegalArgumentException noBase64) {
        return trailer.getBytes(UTF_8);
      }
    }
  }

  /**
   * An error of one invocation, reported by the runtime or, for a response that was too large, by
   * the service.
   *
   * @param requestId the invocation
   * @param errorType the type after the service's check: {@code Runtime.Unknown} for one that it
   *     does not accept
   * @param body the error as JSON
   * @param headers the fields sent with it, the X-Ray cause cut at 64 KiB
   */
  record FunctionError(String requestId, String errorType, byte[] body, Headers headers)
      implements Answer {
    /** Keeps a copy of the bytes. */
    public FunctionError {
      body = body.clone();
    }

    /** Returns what takes the place of a response of more than {@link Response#MAX_BYTES}. */
    public static FunctionError responseTooLarge(String requestId) {
      String type = "Function.ResponseSizeTooLarge";
      String message =
          "Response payload size exceeded maximum allowed payload size ("
              + Response.MAX_BYTES
              + " bytes).";
      return new FunctionError(requestId, type, ErrorJson.of(type, message), Headers.NONE);
    }
  }

  /**
   * The function could not be initialised.
   *
   * @param errorType as in {@link FunctionError}
   * @param body the error as JSON
   * @param headers as in {@link FunctionError}
   */
  record InitError(String errorType, byte[] body, Headers headers) implements Answer {
    /** Keeps a copy of the bytes. */
    public InitError {
      body = body.clone();
    }
  }

  /**
   * The function did not answer in time; its process was ended.
   *
   * @param requestId the invocation
   * @param timeout the function's timeout
   */
  record TimedOut(String requestId, Duration timeout) implements Answer {

    /** Returns {@code 3.00 seconds} and the like. */
    String seconds() {
      return String.format(Locale.ROOT, "%.2f seconds", timeout.toMillis() / 1000.0);
    }

    @Override
    public byte[] body() {
      String message = "RequestId: " + requestId + " Error: Task timed out after " + seconds();
      return ErrorJson.of("Sandbox.Timedout", message);
    }
  }

  /**
   * The process ended without an answer.
   *
   * @param requestId the invocation
   * @param exitStatus the exit status; 128 and the signal's number where a signal ended it
   */
  record Exited(String requestId, int exitStatus) implements Answer {

    /** Returns Lambda's sentence for the log. */
    String reason() {
      return exitStatus == 0
          ? "Runtime exited without providing a reason"
          : "Runtime exited with error: exit status " + exitStatus;
    }

    @Override
    public byte[] body() {
      return ErrorJson.of("Runtime.ExitError", "RequestId: " + requestId + " Error: " + reason());
    }
  }
}
