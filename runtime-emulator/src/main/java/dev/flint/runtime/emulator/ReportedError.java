package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.regex.Pattern;

/** An error post as the service takes it: unfit types renamed, a large X-Ray cause cut. */
record ReportedError(String errorType, byte[] body, Headers headers) {

  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";
  private static final String CAUSE = "Lambda-Runtime-Function-XRay-Error-Cause";
  private static final Pattern KNOWN_TYPE = Pattern.compile("(Runtime|Function)\\.[A-Z][a-zA-Z]+");
  private static final int MAX_CAUSE_BYTES = 64 * 1024;

  static ReportedError read(RecordedRequest request) {
    Headers headers = request.headers();
    String type =
        headers
            .first(ERROR_TYPE)
            .filter(name -> KNOWN_TYPE.matcher(name).matches())
            .orElse("Runtime.Unknown");
    return new ReportedError(type, request.body(), cropCause(headers));
  }

  Answer.FunctionError toFunctionError(String requestId) {
    return new Answer.FunctionError(requestId, errorType, body, headers);
  }

  Answer.InitError toInitError() {
    return new Answer.InitError(errorType, body, headers);
  }

  private static Headers cropCause(Headers headers) {
    byte[] cause = headers.first(CAUSE).orElse("").getBytes(UTF_8);
    return cause.length <= MAX_CAUSE_BYTES
        ? headers
        : headers.with(CAUSE, new String(Arrays.copyOf(cause, MAX_CAUSE_BYTES), UTF_8));
  }
}
