package dev.flint.runtime.dev.page.view;

import dev.flint.runtime.dev.function.FunctionError;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.http.answer.HttpAnswer;
import dev.flint.runtime.emulator.Answer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the list says of an invocation, however large its event and answer are.
 *
 * @param requestId the request id
 * @param source where its event came from
 * @param begin when it was sent, ISO 8601
 * @param durationMs milliseconds from then to the answer
 * @param initMs how long init took, in milliseconds; null when the function was warm
 * @param peakMemory the most memory so far, in bytes; null when it is not known
 * @param succeeded whether the function answered, and not an error
 * @param error the error in a line; null when it succeeded
 * @param status the status of an answer for an HTTP client; null for other answers and large ones
 * @param eventSize how many bytes the event has
 * @param answerSize how many bytes the answer has
 */
public record InvocationSummary(
    String requestId,
    String source,
    String begin,
    double durationMs,
    @Nullable Double initMs,
    @Nullable Long peakMemory,
    boolean succeeded,
    @Nullable String error,
    @Nullable Integer status,
    int eventSize,
    int answerSize) {

  private static final int LINE = 200;

  /** An answer beyond this size is not read for the list. */
  private static final int READ = 64 * 1024;

  /** Sums the invocation up. */
  public static InvocationSummary of(Invocation invocation, HttpResults http) {
    Answer answer = invocation.answer();
    byte[] body = answer.body();
    FunctionError error = invocation.error().orElse(null);
    return new InvocationSummary(
        invocation.requestId(),
        invocation.source(),
        invocation.begin().toString(),
        millis(invocation.duration()),
        invocation.init().map(InvocationSummary::millis).orElse(null),
        invocation.peakMemory().isPresent() ? invocation.peakMemory().getAsLong() : null,
        answer.succeeded(),
        error == null ? null : cut(error.inShort()),
        body.length > READ ? null : http.of(invocation).map(HttpAnswer::status).orElse(null),
        invocation.event().body().length,
        body.length);
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  private static String cut(String text) {
    return text.length() > LINE ? text.substring(0, LINE) + "…" : text;
  }
}
