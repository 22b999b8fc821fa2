package dev.flint.runtime.junit.invoke;

import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.dev.function.OwnCode;
import dev.flint.runtime.dev.invoke.InvokeApi;
import dev.flint.runtime.dev.invoke.ServedFunction;
import dev.flint.runtime.dev.loopback.LoopbackServer;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.junit.settings.FunctionOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Serves Lambda's Invoke API, as the dev server has it, for the functions of a test. */
public final class InvokeServer implements AutoCloseable {

  /** A function that can be invoked. */
  public interface Target {

    /** Returns how it is configured, its name first of all. */
    FunctionOptions options();

    /**
     * Sends the event to the function and waits for its answer, which has the whole response even
     * if that was streamed.
     */
    Answer invoke(Event event) throws InterruptedException;
  }

  private final LoopbackServer server;

  private InvokeServer(LoopbackServer server) {
    this.server = server;
  }

  /** Starts a server for these functions on a free port of the loopback interface. */
  public static InvokeServer start(List<Target> functions) {
    try {
      LoopbackServer server = LoopbackServer.open("invoke-api", 0);
      server.start(new InvokeApi(served(functions), System.out::println));
      return new InvokeServer(server);
    } catch (IOException e) {
      throw new UncheckedIOException("Lambda's Invoke API found no free port", e);
    }
  }

  private static List<ServedFunction> served(List<Target> functions) {
    return functions.stream()
        .map(target -> new ServedFunction(() -> description(target.options()), invoker(target)))
        .toList();
  }

  /** Returns where it listens, such as {@code http://127.0.0.1:41234}. */
  public URI address() {
    return URI.create(server.address().toString().replaceFirst("/$", ""));
  }

  /** Stops it. */
  @Override
  public void close() {
    server.close();
  }

  private static FunctionDescription description(FunctionOptions options) {
    return new FunctionDescription(
        options.name(), options.handler(), Optional.empty(), options.memoryMb(), options.timeout());
  }

  private static Invoker invoker(Target target) {
    return (source, event, listener) -> {
      Instant begin = Instant.now();
      Answer answer = target.invoke(event);
      Duration duration = Duration.between(begin, Instant.now());
      return new Invocation(
          source,
          event,
          answer,
          List.of(),
          begin,
          duration,
          Optional.empty(),
          OptionalLong.empty(),
          OwnCode.NONE);
    };
  }
}
