package dev.flint.runtime.dev.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.emulator.Answer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * How an invocation ended, as the Invoke API tells it.
 *
 * @param body the response, or the error as JSON
 * @param errorType the error's type, where it failed
 * @param logResult the end of its log in base64, where the caller wants that
 */
record Outcome(byte[] body, Optional<String> errorType, Optional<String> logResult) {

  private static final int TAIL = 4096;

  static Outcome of(Invocation invocation, boolean tail) {
    Answer answer = invocation.answer();
    Optional<String> logResult = tail ? Optional.of(tail(invocation.log())) : Optional.empty();
    return new Outcome(body(answer), errorType(answer), logResult);
  }

  private static Optional<String> errorType(Answer answer) {
    if (answer instanceof Answer.Response response) {
      return response.errorType();
    } else if (answer instanceof Answer.FunctionError error) {
      return Optional.of(error.errorType());
    } else if (answer instanceof Answer.InitError error) {
      return Optional.of(error.errorType());
    }
    return Optional.of(
        answer instanceof Answer.TimedOut ? "Sandbox.Timedout" : "Runtime.ExitError");
  }

  /** Of a streamed response that broke off, the error takes the place of what had come. */
  private static byte[] body(Answer answer) {
    return answer.succeeded() ? answer.body() : answer.errorDocument();
  }

  private static String tail(List<String> log) {
    StringBuilder lines = new StringBuilder();
    log.forEach(line -> lines.append(line).append('\n'));
    byte[] bytes = lines.toString().getBytes(UTF_8);
    int from = Math.max(0, bytes.length - TAIL);
    while (from < bytes.length && continues(bytes[from])) {
      from++;
    }
    return Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
  }

  /** Tells whether the byte is in the midst of a character of UTF-8. */
  private static boolean continues(byte octet) {
    return (octet & 0xc0) == 0x80;
  }
}
