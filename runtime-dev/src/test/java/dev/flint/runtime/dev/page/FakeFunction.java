package dev.flint.runtime.dev.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.StreamListener;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A function that does as it is told, without a process. */
final class FakeFunction implements Invoker {

  /** What the function does with an event. */
  interface Behaviour {
    Answer answer(Event event, StreamListener listener) throws InterruptedException;
  }

  private final History history;
  private volatile Behaviour behaviour = (event, listener) -> response(event, "null");
  private volatile List<String> log = List.of();
  private volatile Duration duration = Duration.ofMillis(12);
  private volatile Optional<Duration> init = Optional.empty();
  private volatile long peakMemory = 87L << 20;

  FakeFunction(History history) {
    this.history = history;
  }

  FakeFunction does(Behaviour other) {
    behaviour = other;
    return this;
  }

  FakeFunction answers(String json) {
    return does((event, listener) -> response(event, json));
  }

  FakeFunction fails(String errorType, String json) {
    return does(
        (event, listener) ->
            new Answer.FunctionError(
                event.requestId(), errorType, json.getBytes(UTF_8), Headers.NONE));
  }

  FakeFunction logs(String... lines) {
    log = List.of(lines);
    return this;
  }

  FakeFunction takes(Duration other, Optional<Duration> withInit, long megabytes) {
    duration = other;
    init = withInit;
    peakMemory = megabytes << 20;
    return this;
  }

  @Override
  public Invocation invoke(String source, Event event, StreamListener listener)
      throws InterruptedException {
    Instant begin = Instant.now();
    Event sent = event.withDeadline(begin.plusSeconds(15));
    history.begin(event.requestId(), source);
    ByteArrayOutputStream streamed = new ByteArrayOutputStream();
    Answer answer =
        behaviour.answer(
            sent,
            part -> {
              streamed.writeBytes(part);
              history.stream(event.requestId(), part);
              listener.takes(part);
            });
    Invocation invocation =
        new Invocation(
            source,
            sent,
            whole(answer, streamed.toByteArray()),
            log,
            begin,
            duration,
            init,
            OptionalLong.of(peakMemory),
            className -> className.startsWith("shop."));
    history.end(invocation);
    return invocation;
  }

  static Answer response(Event event, String body) {
    return response(event, body, Headers.NONE);
  }

  static Answer response(Event event, String body, Headers headers) {
    return new Answer.Response(event.requestId(), body.getBytes(UTF_8), headers, Headers.NONE);
  }

  private static Answer whole(Answer answer, byte[] streamed) {
    return streamed.length > 0 && answer instanceof Answer.Response response
        ? new Answer.Response(
            response.requestId(), streamed, response.headers(), response.trailers())
        : answer;
  }
}
