package dev.flint.runtime.dev.function;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An invocation that has ended.
 *
 * @param source where its event came from
 * @param event the event as the function got it
 * @param answer what the function answered
 * @param log what it logged meanwhile, line by line; a line may hold line breaks
 * @param begin when the event was sent
 * @param duration from then to the answer
 * @param init how long the function's process took until it asked for its first event, if it was
 *     started for this one
 * @param peakMemory the most memory that the process had so far, in bytes, where the system tells
 * @param code which classes are the user's own
 */
public record Invocation(
    String source,
    Event event,
    Answer answer,
    List<String> log,
    Instant begin,
    Duration duration,
    Optional<Duration> init,
    OptionalLong peakMemory,
    OwnCode code) {

  /** The attribute of an HTTP request that has the invocation which it became. */
  public static final String ATTRIBUTE = Invocation.class.getName();

  /** Copies the log. */
  public Invocation {
    log = List.copyOf(log);
  }

  /** Returns the request id, which no other invocation has. */
  public String requestId() {
    return event.requestId();
  }

  /** Returns the error, where the function did not answer, or not to the end. */
  public Optional<FunctionError> error() {
    return FunctionError.of(answer, code);
  }

  /** Returns about how much memory it takes to keep it. */
  long bytes() {
    long inLog = log.stream().mapToLong(String::length).sum();
    return inLog + event.body().length + answer.body().length;
  }

  /** Returns the invocation with this answer. */
  Invocation withAnswer(Answer other) {
    return new Invocation(source, event, other, log, begin, duration, init, peakMemory, code);
  }
}
