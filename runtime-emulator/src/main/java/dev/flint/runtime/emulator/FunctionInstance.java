package dev.flint.runtime.emulator;

import dev.flint.runtime.emulator.process.ProcessTree;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;

/**
 * One process of the function, from its start to its end, seen together with what it says to the
 * Runtime API.
 */
final class FunctionInstance {

  /** How long a process may take to end by itself after its init error. */
  private static final Duration EXIT_WITHIN = Duration.ofSeconds(2);

  /** What Lambda gives a process whose extensions are internal ones, from SIGTERM to SIGKILL. */
  private static final Duration BUDGET = Duration.ofMillis(500);

  private final ProcessTree process;
  private final Invocations invocations;
  private final Duration timeout;
  private int nextCallsSeen;

  private FunctionInstance(
      ProcessTree process, Invocations invocations, Duration timeout, int nextCallsBefore) {
    this.process = process;
    this.invocations = invocations;
    this.timeout = timeout;
    this.nextCallsSeen = nextCallsBefore;
  }

  static FunctionInstance start(Sandbox sandbox, LocalRuntimeApi api, Duration timeout) {
    Invocations invocations = api.invocations();
    int nextCallsBefore = invocations.nextCalls();
    ProcessTree process = sandbox.startProcess(api.address());
    process.onExit(invocations::signal);
    return new FunctionInstance(process, invocations, timeout, nextCallsBefore);
  }

  boolean isAlive() {
    return process.exitStatus().isEmpty();
  }

  OptionalLong peakMemory() {
    return process.peakMemory();
  }

  /** Waits until the runtime asks for its next event, or returns why it never will. */
  Optional<Answer> awaitReady(String requestId, Duration limit) throws InterruptedException {
    try {
      return invocations.await(() -> readiness(requestId), limit, "a call of /next");
    } catch (TimeoutException late) {
      return Optional.of(new Answer.TimedOut(requestId, timeout));
    }
  }

  Answer invoke(Event event, Optional<StreamListener> listener, Duration limit)
      throws InterruptedException {
    invocations.enqueueReserved(event, listener);
    try {
      return invocations.takeAnswer(event, () -> exited(event.requestId()), limit);
    } catch (TimeoutException late) {
      return new Answer.TimedOut(event.requestId(), timeout);
    }
  }

  /** Ends the process as Lambda does at shutdown, but in this time. */
  void stop(Duration grace) throws InterruptedException {
    process.stop(grace);
    invocations.abandon();
  }

  /** Lets the process end by itself after its init error. */
  void awaitExit() throws InterruptedException {
    process.awaitExit(EXIT_WITHIN);
    invocations.abandon();
  }

  /** Ends the process as Lambda does: at once, unless an extension is there to be told. */
  void end() throws InterruptedException {
    if (invocations.hasExtensions()) {
      stop(BUDGET);
    } else {
      kill();
    }
  }

  /** Ends the process at once. */
  void kill() throws InterruptedException {
    process.kill();
    invocations.abandon();
  }

  /** Nothing yet; nothing that speaks against it; or what does. */
  @SuppressWarnings("OptionalMapToOptional") // The outer one is whether to wait on.
  private Optional<Optional<Answer>> readiness(String requestId) {
    if (invocations.nextCalls() > nextCallsSeen) {
      nextCallsSeen = invocations.nextCalls();
      return Optional.of(Optional.empty());
    }
    return invocations.takeInitError().or(() -> exited(requestId)).map(Optional::of);
  }

  private Optional<Answer> exited(String requestId) {
    return process.exitStatus().stream()
        .<Answer>mapToObj(status -> new Answer.Exited(requestId, status))
        .findFirst();
  }
}
