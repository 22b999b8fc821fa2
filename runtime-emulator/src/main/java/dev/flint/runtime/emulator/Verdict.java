package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the service answers to a call: status and JSON body. */
record Verdict(int status, byte[] body) {

  static final Verdict ACCEPTED = new Verdict(202, "{\"status\":\"OK\"}\n".getBytes(UTF_8));

  static Verdict refused(int status, String errorType, String errorMessage) {
    return new Verdict(status, ErrorJson.of(errorType, errorMessage));
  }

  static Verdict wrongRequestId(String requestId) {
    return refused(
        400, "InvalidRequestID", "No invocation is outstanding under the request id " + requestId);
  }

  static Verdict wrongState(String found) {
    return refused(403, "InvalidStateTransition", found);
  }

  static Verdict missingEcho() {
    return refused(
        400,
        "InvalidInvocationID",
        "Lambda-Runtime-Invocation-Id must be echoed as /next sent it, but was missing or different");
  }

  boolean accepted() {
    return status == ACCEPTED.status;
  }
}
