package dev.flint.runtime.junit.run;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.emulator.LogFrame;
import dev.flint.runtime.junit.settings.FunctionOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function as it was packaged, in a process of its own. */
public final class PackagedFunction implements TestedFunction {

  private static final Duration GRACE = Duration.ofSeconds(1);

  private final FunctionOptions options;
  private final Path folder;
  private final FunctionOutput output = new FunctionOutput();
  private volatile @Nullable LocalFunction function;
  private boolean closed;

  /** The invocation under way, or the last. */
  private volatile String requestId = "";

  /**
   * A function that is not started yet.
   *
   * @param options how it is configured; without a handler, as it was packaged
   * @param folder the package, which holds {@code bootstrap}
   */
  public PackagedFunction(FunctionOptions options, Path folder) {
    this.options = options;
    this.folder = folder;
  }

  @Override
  public synchronized Result invoke(Event event, Duration timeout) throws InterruptedException {
    if (closed) {
      throw new IllegalStateException(
          "the function " + options.name() + " ended with its @LambdaTest");
    }
    int mark = output.size();
    Event limited =
        timeout.equals(options.timeout()) ? event : event.withDeadline(Instant.now().plus(timeout));
    LocalFunction running = running();
    requestId = event.requestId();
    Answer answer = running.invoke(limited);
    Duration duration = running.lastReport().orElseThrow().duration();
    running.runtimeApi().forgetRequests();
    return new Result(answer, duration, output.from(mark));
  }

  @Override
  public FunctionOutput output() {
    return output;
  }

  @Override
  public synchronized void restart() throws InterruptedException {
    LocalFunction running = function;
    if (running != null) {
      running.shutdown(GRACE);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    LocalFunction running = function;
    if (running != null) {
      running.close();
    }
  }

  private LocalFunction running() throws InterruptedException {
    LocalFunction running = function;
    if (running == null) {
      running = LocalFunction.start(settings(), this::take);
      function = running;
    }
    return running;
  }

  private FunctionSettings settings() {
    if (!Files.exists(folder.resolve("bootstrap"))) {
      throw new IllegalStateException(
          "@LambdaTest(packaged = true) expects a packaged function, with its bootstrap, in "
              + folder.toAbsolutePath()
              + ", found none: it is there behind the phase package, for integration tests");
    }
    return FunctionSettings.of(folder)
        .withHandler(options.handler())
        .withFunctionName(options.name())
        .withMemoryMb(options.memoryMb())
        .withTimeout(options.timeout())
        .withEnvironment(options.environment())
        .withLogFrames(true);
  }

  /**
   * One at a time. Records come as frames, and as their text among the lines: the next frame comes
   * when the text of the last is taken.
   */
  private void take(String line) {
    LocalFunction running = function;
    List<LogFrame> frames = running == null ? List.of() : running.logFrames();
    if (running != null && !frames.isEmpty() && frames.get(0).text().equals(line)) {
      output.add(frames.get(0));
      running.forgetRecords();
    } else if (!isAdded(line)) {
      output.addLine(line);
    }
  }

  /** Whether Lambda adds the line to the log of this invocation. */
  private boolean isAdded(String line) {
    return line.startsWith("START RequestId: " + requestId + " ")
        || line.equals("END RequestId: " + requestId)
        || line.startsWith("REPORT RequestId: " + requestId + "\t")
        || line.startsWith("INIT_REPORT Init Duration: ");
  }
}
