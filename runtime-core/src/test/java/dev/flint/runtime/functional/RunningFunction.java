package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.LocalRuntimeApi;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function that runs against a Runtime API of its own.
 *
 * @param api the service's side
 * @param process the function's side
 */
record RunningFunction(LocalRuntimeApi api, FunctionProcess process) implements AutoCloseable {

  /** Long enough for any machine; only what fails waits so long. */
  static final Duration SOON = Duration.ofSeconds(30);

  static RunningFunction start(Class<?> handler) {
    return start(FunctionLaunch.of(handler));
  }

  static RunningFunction start(FunctionLaunch launch) {
    LocalRuntimeApi api = LocalRuntimeApi.start();
    return new RunningFunction(api, launch.start(api));
  }

  /** Sends an event and waits for its answer, whatever that is. */
  Answer invoke(Event event) throws InterruptedException {
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(() -> callService(event), RunningFunction::onThreadOfItsOwn);
    // Who has ended answers no more; what was answered before is recorded already.
    process.whenEnded(() -> answer.orTimeout(1, TimeUnit.SECONDS));
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new AssertionError("Expected an answer; the function printed: " + process.log(), e);
    }
  }

  private Answer callService(Event event) {
    try {
      return api.invoke(event, SOON);
    } catch (TimeoutException | InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  private static void onThreadOfItsOwn(Runnable task) {
    Thread thread = new Thread(task, "caller of a function");
    thread.setDaemon(true);
    thread.start();
  }

  /** Sends an event and gives the response as text; an error in its place fails the test. */
  String respond(Event event) throws InterruptedException {
    Answer answer = invoke(event);
    assertInstanceOf(Answer.Response.class, answer, answer::text);
    return answer.text();
  }

  /** Sends this JSON text as an event and gives the response as text. */
  String respond(String json) throws InterruptedException {
    return respond(Event.of(json));
  }

  /** Sends an event that is expected to fail. */
  Answer.FunctionError fail(Event event) throws InterruptedException {
    Answer answer = invoke(event);
    return assertInstanceOf(Answer.FunctionError.class, answer, answer::text);
  }

  /** Waits until the function could be loaded and asks for its first event. */
  void awaitReady() throws InterruptedException {
    try {
      api.awaitNext(1, SOON);
    } catch (TimeoutException e) {
      throw new AssertionError("Expected /next; the function printed: " + process.log(), e);
    }
  }

  @Override
  public void close() {
    process.close();
    api.close();
  }
}
