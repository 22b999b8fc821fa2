package dev.flint.runtime.junit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.binding.JsonBinding;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.junit.invoke.InvokeServer;
import dev.flint.runtime.junit.run.TestedFunction;
import dev.flint.runtime.junit.settings.Debugger;
import dev.flint.runtime.junit.settings.FunctionOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The function under test. Its process begins with the first invocation, as on Lambda. */
public final class LambdaFunction {

  /** What Lambda's API calls it where a function may not run more often at once. */
  private static final String NO_TURN = "TooManyRequestsException";

  private final String label;
  private final FunctionOptions options;
  private final TestedFunction tested;
  private final JsonBinding binding;
  private final Supplier<InvokeServer> invokeServer;
  private final ReentrantLock turn = new ReentrantLock(true);

  LambdaFunction(
      String label,
      FunctionOptions options,
      TestedFunction tested,
      JsonBinding binding,
      Supplier<InvokeServer> invokeServer) {
    this.label = label;
    this.options = options;
    this.tested = tested;
    this.binding = binding;
    this.invokeServer = invokeServer;
  }

  /** Returns the function's name. */
  public String name() {
    return options.name();
  }

  /** Invokes the function with this JSON text. */
  public Invocation invoke(String json) {
    return invoke(LambdaEvent.json(json));
  }

  /** Invokes the function with these bytes. */
  public Invocation invoke(byte[] event) {
    return invoke(LambdaEvent.bytes(event));
  }

  /**
   * Invokes the function with the event in a file of the class path.
   *
   * @see LambdaEvent#resource
   */
  public Invocation invokeResource(String resource) {
    return invoke(LambdaEvent.resource(resource));
  }

  /**
   * Invokes the function with an object, such as an {@code SQSEvent}: written as JSON in the form
   * that the function reads it from. Text, bytes and a {@link LambdaEvent} are what they are with
   * the methods for them.
   */
  public Invocation invoke(@Nullable Object event) {
    if (event instanceof LambdaEvent ready) {
      return invoke(ready);
    }
    if (event instanceof byte[] bytes) {
      return invoke(bytes);
    }
    return event instanceof String json ? invoke(json) : invoke(LambdaEvent.of(event));
  }

  /**
   * Invokes the function and waits for the answer; the invocations of several threads take turns.
   *
   * @throws IllegalStateException when the thread is interrupted
   */
  public Invocation invoke(LambdaEvent lambdaEvent) {
    Event event = lambdaEvent.toEvent(binding);
    TestedFunction.Result result =
        uninterrupted(() -> inTurn(event, lambdaEvent.timeout().orElse(options.timeout())));
    List<LogRecord> log = result.log().stream().map(LogRecord::of).toList();
    return new Invocation(
        label, event.requestId(), result.answer(), result.duration(), log, binding);
  }

  /** Ends the function's process; the next invocation finds a cold function. */
  public void restart() {
    uninterrupted(
        () -> {
          tested.restart();
          return tested;
        });
  }

  /** Returns what the function logged and printed so far. */
  public List<LogRecord> log() {
    return tested.output().from(0).stream().map(LogRecord::of).toList();
  }

  /**
   * Returns where the functions of this test can be invoked by name, as {@code
   * AWS_ENDPOINT_URL_LAMBDA} takes it.
   */
  public URI invokeEndpoint() {
    return invokeServer.get().address();
  }

  /** Returns how messages call it. */
  @Override
  public String toString() {
    return label;
  }

  TestedFunction tested() {
    return tested;
  }

  /**
   * Sends an event that a function sent, which may be this one or wait for this one: so it waits
   * for its turn, but leaves its sender the time to be told of it.
   */
  Answer send(Event event) throws InterruptedException {
    Duration patience = Debugger.limit(options.timeout().dividedBy(2));
    if (!turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      return noTurn(event, patience);
    }
    try {
      return inTurn(event, options.timeout()).answer();
    } finally {
      turn.unlock();
    }
  }

  private TestedFunction.Result inTurn(Event event, Duration timeout) throws InterruptedException {
    turn.lockInterruptibly();
    try {
      return tested.invoke(event, timeout);
    } finally {
      turn.unlock();
    }
  }

  private Answer noTurn(Event event, Duration patience) {
    String message =
        "Invocations of a function take turns in a test, and "
            + name()
            + " had none within "
            + patience.toMillis()
            + " ms, half its timeout: the one under way goes on, perhaps since it waits for this";
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("errorType", NO_TURN).put("errorMessage", message);
    byte[] json = error.toString().getBytes(StandardCharsets.UTF_8);
    return new Answer.FunctionError(event.requestId(), NO_TURN, json, Headers.NONE);
  }

  private interface Interruptible<T> {
    T call() throws InterruptedException;
  }

  private <T> T uninterrupted(Interruptible<T> task) {
    try {
      return task.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + label, e);
    }
  }
}
