package dev.flint.runtime.dev.page.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.flint.runtime.dev.function.FunctionError;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.http.answer.HttpAnswer;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows of one invocation.
 *
 * @param summary what the list says of it; in JSON its fields stand among the others
 * @param traceHeader the trace header that was sent; null if none was
 * @param deadline when the function would have timed out, ISO 8601; null if the event did not say
 * @param remainingMs milliseconds that were left then, when it answered; null likewise
 * @param event the event
 * @param answer the answer
 * @param headers the fields that came with the answer
 * @param http the answer as an HTTP client would get it; null if it is not made for one
 * @param error the error; null if there is none
 * @param log what it logged, up to {@value #LOGGED} records
 * @param logSize how many records it logged
 */
public record InvocationDetail(
    @JsonUnwrapped InvocationSummary summary,
    @Nullable String traceHeader,
    @Nullable String deadline,
    @Nullable Long remainingMs,
    Bytes event,
    Bytes answer,
    List<Headers.Field> headers,
    @Nullable HttpView http,
    @Nullable FunctionError error,
    List<LogRecord> log,
    int logSize) {

  private static final int LOGGED = 2000;

  /**
   * An answer as an HTTP client would get it.
   *
   * @param status the status
   * @param headers the fields
   * @param contentType the body's type
   * @param body the body, decoded
   */
  public record HttpView(int status, List<Headers.Field> headers, String contentType, Bytes body) {

    static HttpView of(HttpAnswer answer) {
      return new HttpView(
          answer.status(),
          answer.headers().fields(),
          answer.headers().first("Content-Type").orElse(""),
          Bytes.of(answer.body()));
    }
  }

  /** Takes the invocation apart. */
  public static InvocationDetail of(Invocation invocation, HttpResults http) {
    Answer answer = invocation.answer();
    Optional<Instant> deadline = invocation.event().deadline();
    Instant end = invocation.begin().plus(invocation.duration());
    return new InvocationDetail(
        InvocationSummary.of(invocation, http),
        invocation.event().traceHeader().orElse(null),
        deadline.map(Instant::toString).orElse(null),
        deadline.map(at -> Duration.between(end, at).toMillis()).orElse(null),
        Bytes.of(invocation.event().body()),
        Bytes.of(answer.body()),
        headers(answer).fields(),
        http.of(invocation).map(HttpView::of).orElse(null),
        invocation.error().orElse(null),
        invocation.log().stream()
            .limit(LOGGED)
            .map(line -> LogRecord.of(line, invocation.code()))
            .toList(),
        invocation.log().size());
  }

  private static Headers headers(Answer answer) {
    if (answer instanceof Answer.Response response) {
      return response.headers();
    }
    if (answer instanceof Answer.FunctionError error) {
      return error.headers();
    }
    return answer instanceof Answer.InitError error ? error.headers() : Headers.NONE;
  }
}
