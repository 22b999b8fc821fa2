package dev.flint.runtime.junit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.flint.runtime.binding.JsonBinding;
import dev.flint.runtime.emulator.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of one invocation. Who asks for the response of one that failed, or for the error of
 * one that did not, gets an {@code AssertionError} that shows the log.
 */
public final class Invocation {

  private static final String CONTENT_TYPE = "Content-Type";

  private final String function;
  private final String requestId;
  private final Answer answer;
  private final Duration duration;
  private final List<LogRecord> log;
  private final JsonBinding binding;

  Invocation(
      String function,
      String requestId,
      Answer answer,
      Duration duration,
      List<LogRecord> log,
      JsonBinding binding) {
    this.function = function;
    this.requestId = requestId;
    this.answer = answer;
    this.duration = duration;
    this.log = log;
    this.binding = binding;
  }

  /** Returns the request id. */
  public String requestId() {
    return requestId;
  }

  /** Tells whether the function answered, and not with an error. */
  public boolean succeeded() {
    return answer.succeeded();
  }

  /**
   * Returns the response as text: JSON, unless the function writes something else.
   *
   * @throws AssertionError when the function failed
   */
  public String response() {
    return new String(responseBytes(), StandardCharsets.UTF_8);
  }

  /**
   * Returns the response's bytes.
   *
   * @throws AssertionError when the function failed
   */
  public byte[] responseBytes() {
    if (!succeeded()) {
      throw new FunctionFailure(function + " " + failure(), log, null);
    }
    return answer.body();
  }

  /**
   * Returns the response as an object of this class, read as an event of the class would be.
   *
   * @throws AssertionError when the function failed, or its response is none of that class
   */
  public <T> T response(Class<T> type) {
    byte[] response = responseBytes();
    Object object = null;
    RuntimeException cause = null;
    try {
      object = binding.reader(type).read(response);
    } catch (RuntimeException e) {
      cause = e;
    }
    if (!type.isInstance(object)) {
      String expected = "Expected a " + type.getName() + " of " + function;
      throw new FunctionFailure(expected + ", found " + response(), log, cause);
    }
    return type.cast(object);
  }

  /** Returns the response's type where the function says one, as streamed responses do. */
  public Optional<String> contentType() {
    return answer instanceof Answer.Response response
        ? response.headers().first(CONTENT_TYPE)
        : Optional.empty();
  }

  /**
   * Returns the error, as the caller is told it.
   *
   * @throws AssertionError when the function did not fail
   */
  public FunctionError error() {
    if (succeeded()) {
      throw new FunctionFailure(
          "Expected an error of " + function + ", found the response " + response(), log, null);
    }
    return FunctionError.of(document());
  }

  /** Returns what the function logged and printed, and what its init did if this was the first. */
  public List<LogRecord> log() {
    return log;
  }

  /** Returns the time from the event to the answer, without init. */
  public Duration duration() {
    return duration;
  }

  /** Returns the response or the error. */
  @Override
  public String toString() {
    return function + (succeeded() ? " answered " + response() : " " + failure());
  }

  private String failure() {
    if (answer instanceof Answer.TimedOut || answer instanceof Answer.Exited) {
      return "gave no answer: " + error().message();
    }
    return (answer instanceof Answer.InitError ? "failed in init: " : "failed: ") + error();
  }

  private JsonNode document() {
    try {
      return JsonMapper.builder().build().readTree(answer.errorDocument());
    } catch (IOException e) {
      throw new IllegalStateException("the error of " + function + " is no JSON", e);
    }
  }
}
