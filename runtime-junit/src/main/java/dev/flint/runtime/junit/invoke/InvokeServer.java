package dev.flint.runtime.junit.invoke;

import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.dev.invoke.InvokeApi;
import dev.flint.runtime.dev.invoke.ServedFunction;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.junit.settings.FunctionOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

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

  private final Server server;
  private final ServerConnector connector;

  private InvokeServer(List<ServedFunction> functions) {
    server = new Server(threads());
    connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    // A function may be waited for at a breakpoint.
    connector.setIdleTimeout(0);
    server.addConnector(connector);
    server.setHandler(new InvokeApi(functions, System.out::println));
  }

  /** Starts a server for these functions on a free port of the loopback interface. */
  public static InvokeServer start(List<Target> functions) {
    InvokeServer made =
        new InvokeServer(
            functions.stream()
                .map(
                    target ->
                        new ServedFunction(() -> description(target.options()), invoker(target)))
                .toList());
    try {
      made.server.start();
    } catch (Exception e) {
      made.close();
      throw new IllegalStateException("Lambda's Invoke API could not listen on 127.0.0.1", e);
    }
    return made;
  }

  /** Returns where it listens, such as {@code http://127.0.0.1:41234}. */
  public URI address() {
    return URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort());
  }

  /** Stops it. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Lambda's Invoke API could not be stopped", e);
    }
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("invoke-api");
    threads.setDaemon(true);
    return threads;
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
          OptionalLong.empty());
    };
  }
}
