package dev.flint.runtime.dev.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flint.runtime.dev.function.CollectedStream;
import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.dev.function.OwnCode;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.StreamListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A function without a process, which remembers what it was asked. */
final class FakeFunction implements Invoker {

  /** What it does with an event. */
  interface Behaviour {
    Answer answer(Event event, StreamListener listener) throws InterruptedException;
  }

  final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  final List<String> sources = new ArrayList<>();
  private final Behaviour behaviour;
  private final List<String> log = new ArrayList<>();

  FakeFunction(Behaviour behaviour) {
    this.behaviour = behaviour;
  }

  /** Returns a function that answers its event. */
  static FakeFunction echo() {
    return new FakeFunction((event, listener) -> response(event, event.text()));
  }

  static Answer.Response response(Event event, String body) {
    return new Answer.Response(event.requestId(), body.getBytes(UTF_8), Headers.NONE, Headers.NONE);
  }

  FakeFunction logging(String... lines) {
    log.addAll(List.of(lines));
    return this;
  }

  /** Returns it under a name, with 512 MB and three and a half seconds. */
  ServedFunction named(String name) {
    return new ServedFunction(
        () ->
            new FunctionDescription(
                name, "example.Handler::handle", Optional.empty(), 512, Duration.ofMillis(3500)),
        this);
  }

  @Override
  public synchronized Invocation invoke(String source, Event event, StreamListener listener)
      throws InterruptedException {
    sources.add(source);
    events.add(event);
    Instant begin = Instant.now();
    CollectedStream stream = new CollectedStream(listener, part -> {});
    Answer answer = behaviour.answer(event, stream);
    return stream.completed(
        new Invocation(
            source,
            event,
            answer,
            log,
            begin,
            Duration.between(begin, Instant.now()),
            Optional.empty(),
            OptionalLong.empty(),
            OwnCode.NONE));
  }
}
