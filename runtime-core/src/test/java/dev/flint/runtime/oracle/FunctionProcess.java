package dev.flint.runtime.oracle;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.LocalRuntimeApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A runtime with a function in a process of its own, and the service that it talks to. */
final class FunctionProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LocalRuntimeApi api = LocalRuntimeApi.start();
  private final Path log;
  private final Process process;
  private int invocations;

  FunctionProcess(
      String name, List<String> command, String handler, Map<String, String> environment)
      throws IOException {
    log = Files.createTempFile("oracle-" + name, ".log");
    ProcessBuilder builder = new ProcessBuilder(command);
    // Not the module's folder: AWS's native code may leave a core dump.
    builder.directory(log.getParent().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("_HANDLER", handler);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Sends an event, and waits until it is clear how it ended and whether the runtime goes on. */
  Observation invoke(Event event) throws Exception {
    Answer answer = answer(event);
    invocations++;
    boolean goesOn = goesOn();
    if (!goesOn) {
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
    return new Observation(answer, goesOn, Files.readString(log));
  }

  private Answer answer(Event event) throws Exception {
    CompletableFuture<Answer> answer = inBackground(() -> api.invoke(event, PATIENCE));
    CompletableFuture.anyOf(answer, process.onExit()).join();
    try {
      // What was posted just before the end is on its way to us.
      return answer.get(2, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return new Answer.Exited(event.requestId(), process.exitValue());
    }
  }

  private boolean goesOn() {
    CompletableFuture<Boolean> next =
        inBackground(
            () -> {
              api.awaitNext(invocations + 1, PATIENCE);
              return true;
            });
    CompletableFuture.anyOf(next, process.onExit()).join();
    return next.isDone();
  }

  private static <T> CompletableFuture<T> inBackground(Callable<T> task) {
    return CompletableFuture.supplyAsync(() -> call(task), work -> daemon(work).start());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "oracle-wait");
    thread.setDaemon(true);
    return thread;
  }

  private static <T> T call(Callable<T> task) {
    try {
      return task.call();
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    api.close();
    Files.delete(log);
  }
}
