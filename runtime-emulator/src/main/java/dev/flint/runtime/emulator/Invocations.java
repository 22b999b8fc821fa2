package dev.flint.runtime.emulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The state of the service: events queued, calls of {@code /next} that wait, invocations
 * outstanding, answers not yet taken. One monitor guards it all, and every wait is a wait on that
 * monitor.
 */
final class Invocations {

  private final int concurrency;
  private final FaultQueue faults;
  private final Deque<Event> queued = new ArrayDeque<>();
  private final Deque<NextCall> waiting = new ArrayDeque<>();
  private final Map<String, Event> outstanding = new HashMap<>();
  private final Map<String, StreamListener> listeners = new HashMap<>();
  private final Set<String> answered = new HashSet<>();
  private final AnswerBook answers = new AnswerBook();
  private final Extensions extensions = new Extensions();
  private int nextCalls;

  Invocations(int concurrency, FaultQueue faults) {
    this.concurrency = concurrency;
    this.faults = faults;
  }

  synchronized void enqueue(Event event) {
    if (outstanding.containsKey(event.requestId()) || isQueued(event.requestId())) {
      throw new IllegalArgumentException(
          "an event with the request id " + event.requestId() + " is not answered yet");
    }
    queued.add(event);
    handOut();
  }

  synchronized void enqueueReserved(Event event, Optional<StreamListener> listener) {
    listener.ifPresent(told -> listeners.put(event.requestId(), told));
    enqueue(event);
    answers.reserve(event.requestId());
  }

  /** Returns who takes the response to an event that is outstanding, if it is streamed. */
  synchronized Optional<StreamListener> listener(String requestId) {
    return outstanding.containsKey(requestId)
        ? Optional.ofNullable(listeners.get(requestId))
        : Optional.empty();
  }

  synchronized void addFault(Fault fault) {
    faults.add(fault);
    handOut();
  }

  /** Accepts the call, to answer it when there is an event for it, or says why not. */
  synchronized Verdict next(NextCall call) {
    waiting.removeIf(NextCall::dropIfGone);
    if (outstanding.size() + waiting.size() >= concurrency) {
      return Verdict.wrongState(
          "/next was called with "
              + outstanding.size()
              + " invocations outstanding and "
              + waiting.size()
              + " other calls waiting; the concurrency is "
              + concurrency);
    }
    if (outstanding.isEmpty()) {
      answered.clear();
    }
    waiting.add(call);
    nextCalls++;
    notifyAll();
    handOut();
    return Verdict.ACCEPTED;
  }

  synchronized Verdict respond(Answer.Response response, boolean streamed) {
    Optional<Verdict> refusal = refusal(response.requestId(), response.headers());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (streamed || response.body().length <= Answer.Response.MAX_BYTES) {
      return end(response.requestId(), response);
    }
    end(response.requestId(), Answer.FunctionError.responseTooLarge(response.requestId()));
    return Verdict.refused(
        413,
        "RequestEntityTooLarge",
        "Exceeded maximum allowed payload size (" + Answer.Response.MAX_BYTES + " bytes).");
  }

  synchronized Verdict fail(Answer.FunctionError error) {
    return refusal(error.requestId(), error.headers())
        .orElseGet(() -> end(error.requestId(), error));
  }

  synchronized Verdict failInit(Answer.InitError error) {
    if (!outstanding.isEmpty()) {
      return Verdict.wrongState(
          "/init/error was called after init, with an invocation outstanding");
    }
    answers.add(error);
    notifyAll();
    return Verdict.ACCEPTED;
  }

  /** Forgets a runtime that is dead: its calls, and the invocations that it will never answer. */
  synchronized void abandon() {
    waiting.forEach(NextCall::drop);
    waiting.clear();
    outstanding.clear();
    answered.clear();
    extensions.clear();
  }

  /** Has every wait look at its condition again. */
  synchronized void signal() {
    notifyAll();
  }

  Answer takeAnswer(Duration timeout) throws TimeoutException, InterruptedException {
    return await(answers::takeOldest, timeout, "an answer");
  }

  /**
   * Waits for the answer of an event queued by {@link #enqueueReserved}, or for what takes its
   * place. After that nobody waits for it any more.
   */
  Answer takeAnswer(Event event, Supplier<Optional<Answer>> substitute, Duration timeout)
      throws TimeoutException, InterruptedException {
    String requestId = event.requestId();
    try {
      return await(
          () -> answers.takeFor(requestId).or(substitute), timeout, "an answer to " + requestId);
    } finally {
      forget(event);
    }
  }

  Optional<Answer> takeInitError() {
    return answers.takeInitError();
  }

  synchronized int nextCalls() {
    return nextCalls;
  }

  void awaitNextCalls(int count, Duration timeout) throws TimeoutException, InterruptedException {
    await(
        () -> Optional.of(nextCalls).filter(calls -> calls >= count),
        timeout,
        "call " + count + " of /next");
  }

  /** Waits until the state, read under the monitor, has something to give. */
  synchronized <T> T await(Supplier<Optional<T>> state, Duration timeout, String what)
      throws TimeoutException, InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    Optional<T> found = state.get();
    while (found.isEmpty()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new TimeoutException(
            "expected " + what + " within " + timeout.toMillis() + " ms, but none came");
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
      found = state.get();
    }
    return found.get();
  }

  /** Takes a snapshot, which here is no more than an answer; false when init is over. */
  synchronized boolean restore() {
    return waiting.isEmpty() && outstanding.isEmpty();
  }

  /**
   * Registers an extension, for which the first event then waits; returns its identifier, or
   * nothing when the name is taken or init is over.
   */
  synchronized Optional<String> registerExtension(String name) {
    boolean initIsOver = !waiting.isEmpty() || !outstanding.isEmpty();
    return initIsOver || extensions.hasName(name)
        ? Optional.empty()
        : Optional.of(extensions.register(name));
  }

  /** Notes that an extension waits for events; false when there is no such extension. */
  synchronized boolean extensionWaits(String identifier) {
    boolean known = extensions.await(identifier);
    handOut();
    return known;
  }

  synchronized boolean hasExtensions() {
    return !extensions.isEmpty();
  }

  private synchronized void forget(Event event) {
    queued.remove(event);
    listeners.remove(event.requestId());
    answers.release(event.requestId());
  }

  private void handOut() {
    waiting.removeIf(NextCall::dropIfGone);
    while (!waiting.isEmpty()
        && extensions.allWait()
        && (faults.strikesWithoutEvent() || !queued.isEmpty())) {
      NextCall call = waiting.remove();
      boolean strikes = faults.strikesWithoutEvent();
      Optional<Fault> fault = faults.take(Operation.NEXT);
      if (strikes) {
        call.answer(fault.orElseThrow());
      } else {
        Event event = queued.remove();
        outstanding.put(event.requestId(), event);
        call.answer(event, fault);
      }
    }
  }

  private Optional<Verdict> refusal(String requestId, Headers headers) {
    Event event = outstanding.get(requestId);
    if (event == null) {
      return Optional.of(
          answered.contains(requestId)
              ? Verdict.wrongState("The invocation " + requestId + " has been answered already")
              : Verdict.wrongRequestId(requestId));
    }
    return event.isEchoedBy(headers) ? Optional.empty() : Optional.of(Verdict.missingEcho());
  }

  private Verdict end(String requestId, Answer answer) {
    outstanding.remove(requestId);
    answered.add(requestId);
    answers.add(answer);
    notifyAll();
    return Verdict.ACCEPTED;
  }

  private boolean isQueued(String requestId) {
    return queued.stream().anyMatch(event -> event.requestId().equals(requestId));
  }
}
