package dev.flint.runtime.dev.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A request that reaches no function, answered as AWS's REST-JSON protocol reports errors. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String errorType;

  /**
   * Says why.
   *
   * @param status the HTTP status
   * @param errorType the exception that a client of AWS makes of it
   * @param message what was expected, and what was found
   */
  Refusal(int status, String errorType, String message) {
    super(message);
    this.status = status;
    this.errorType = errorType;
  }

  static Refusal invalidParameter(String message) {
    return new Refusal(400, "InvalidParameterValueException", message);
  }

  static Refusal invalidContent(String message) {
    return new Refusal(400, "InvalidRequestContentException", message);
  }

  int status() {
    return status;
  }

  String errorType() {
    return errorType;
  }

  /** Returns the document that goes out. */
  byte[] body() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("Type", status < 500 ? "User" : "Service")
        .put("message", getMessage())
        .toString()
        .getBytes(UTF_8);
  }
}
