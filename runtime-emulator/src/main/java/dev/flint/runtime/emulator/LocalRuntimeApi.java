package dev.flint.runtime.emulator;

import dev.flint.runtime.emulator.wire.ShapedConnector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The Runtime API on a loopback port: hands queued events to the runtime that asks for them and
 * records what it answers. Calls are answered as the service does, its refusals (400, 403, 413)
 * included.
 *
 * <p>All methods may be called from any thread.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
public final class LocalRuntimeApi implements AutoCloseable {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
  private static final String DEFAULT_ARN =
      "arn:aws:lambda:us-east-1:123456789012:function:function";

  private final Server server;
  private final ServerConnector connector;
  private final Invocations invocations;
  private final List<RecordedRequest> requests = Collections.synchronizedList(new ArrayList<>());

  private LocalRuntimeApi(int concurrency) {
    FaultQueue faults = new FaultQueue();
    invocations = new Invocations(concurrency, faults);
    server = new Server(threads());
    connector = new ShapedConnector(server, new HttpConnectionFactory(configuration()));
    connector.setHost("127.0.0.1");
    // A runtime may wait in /next for hours.
    connector.setIdleTimeout(0);
    server.addConnector(connector);
    server.setHandler(new RuntimeApiHandler(invocations, faults, requests::add));
  }

  /** Starts the service on a free port of 127.0.0.1, for one invocation at a time. */
  public static LocalRuntimeApi start() {
    return start(1);
  }

  /** Starts the service for a runtime that serves this many invocations at once. */
  public static LocalRuntimeApi start(int concurrency) {
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency must be at least 1, but is " + concurrency);
    }
    LocalRuntimeApi api = new LocalRuntimeApi(concurrency);
    try {
      api.server.start();
    } catch (Exception failure) {
      api.close();
      throw new IllegalStateException("the Runtime API could not listen on 127.0.0.1", failure);
    }
    return api;
  }

  /** Returns host and port, {@code 127.0.0.1:PORT}: the value of {@code AWS_LAMBDA_RUNTIME_API}. */
  public String address() {
    return connector.getHost() + ":" + connector.getLocalPort();
  }

  /**
   * Queues an event for the next free call of {@code /next}.
   *
   * @throws IllegalArgumentException when an event of the same request id is not answered yet
   */
  public void enqueue(Event event) {
    invocations.enqueue(event.withDefaults(DEFAULT_TIMEOUT, DEFAULT_ARN));
  }

  /**
   * Waits for the oldest answer that nobody has taken. Answers that an {@link #invoke} waits for
   * are not among them.
   *
   * @throws TimeoutException when none comes in time
   */
  public Answer takeAnswer(Duration timeout) throws TimeoutException, InterruptedException {
    return invocations.takeAnswer(timeout);
  }

  /**
   * Queues the event and waits for its answer; an init error answers it too.
   *
   * @throws TimeoutException when none comes in time; an event that was not handed out is withdrawn
   */
  public Answer invoke(Event event, Duration timeout)
      throws TimeoutException, InterruptedException {
    return invoke(event, Optional.empty(), timeout);
  }

  /**
   * Queues the event and waits for its answer likewise.
   *
   * @param listener takes the response while it comes, if it is streamed
   * @throws TimeoutException when none comes in time
   */
  public Answer invoke(Event event, StreamListener listener, Duration timeout)
      throws TimeoutException, InterruptedException {
    return invoke(event, Optional.of(listener), timeout);
  }

  /**
   * Queues the event and waits for its answer likewise, of a runtime that may end.
   *
   * @param end what takes the answer's place when the runtime has ended without one
   * @throws TimeoutException when neither comes in time
   */
  public Answer invoke(Event event, CompletableFuture<Answer> end, Duration timeout)
      throws TimeoutException, InterruptedException {
    Event complete = event.withDefaults(DEFAULT_TIMEOUT, DEFAULT_ARN);
    CompletableFuture<Void> told = end.thenRun(invocations::signal);
    try {
      invocations.enqueueReserved(complete, Optional.empty());
      return invocations.takeAnswer(complete, () -> Optional.ofNullable(end.getNow(null)), timeout);
    } finally {
      told.cancel(false);
    }
  }

  private Answer invoke(Event event, Optional<StreamListener> listener, Duration timeout)
      throws TimeoutException, InterruptedException {
    Event complete = event.withDefaults(DEFAULT_TIMEOUT, DEFAULT_ARN);
    invocations.enqueueReserved(complete, listener);
    return invocations.takeAnswer(complete, Optional::empty, timeout);
  }

  /** Adds a fault, which strikes once: the next answer to its call that no earlier fault is for. */
  public void addFault(Fault fault) {
    invocations.addFault(fault);
  }

  /** Returns the requests received so far, oldest first. */
  public List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  /** Forgets the requests received so far. */
  public void forgetRequests() {
    requests.clear();
  }

  /**
   * Waits until {@code /next} has been called {@code count} times since the start, refused calls
   * aside: the first call says that init is over, each later one that an invocation is.
   *
   * @throws TimeoutException when it is not in time
   */
  public void awaitNext(int count, Duration timeout) throws TimeoutException, InterruptedException {
    invocations.awaitNextCalls(count, timeout);
  }

  /**
   * Closes the port and all connections; a runtime that waits in {@code /next} sees the end of its
   * connection.
   */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException(
          "the Runtime API on " + address() + " could not be stopped", failure);
    }
  }

  Invocations invocations() {
    return invocations;
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("runtime-api");
    threads.setDaemon(true);
    return threads;
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    // A request id is any text, so that a path may hold any escape.
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(1024 * 1024);
    configuration.setResponseHeaderSize(1024 * 1024);
    configuration.setHeaderCacheCaseSensitive(true);
    return configuration;
  }
}
