package dev.flint.runtime.dev.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flint.runtime.dev.function.CollectedStream;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.dev.function.OwnCode;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.StreamListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A function that lives in the test. Its invocations take turns, as a real one's do. */
final class FakeInvoker implements Invoker {

  /** What the function does. */
  interface Function {
    Answer answer(Event event, StreamListener listener) throws InterruptedException;
  }

  final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  final BlockingQueue<String> sources = new LinkedBlockingQueue<>();
  private final Function function;

  FakeInvoker(Function function) {
    this.function = function;
  }

  static FakeInvoker answering(String json) {
    return new FakeInvoker((event, listener) -> response(event, json));
  }

  static Answer response(Event event, String json) {
    return new Answer.Response(event.requestId(), json.getBytes(UTF_8), Headers.NONE, Headers.NONE);
  }

  static Answer error(Event event, String json) {
    return new Answer.FunctionError(
        event.requestId(), "Runtime.UserException", json.getBytes(UTF_8), Headers.NONE);
  }

  @Override
  public synchronized Invocation invoke(String source, Event event, StreamListener listener)
      throws InterruptedException {
    events.add(event);
    sources.add(source);
    CollectedStream stream = new CollectedStream(listener, part -> {});
    Answer answer = function.answer(event, stream);
    return stream.completed(
        new Invocation(
            source,
            event,
            answer,
            List.of(),
            Instant.EPOCH,
            Duration.ZERO,
            Optional.empty(),
            OptionalLong.empty(),
            OwnCode.NONE));
  }
}
