package dev.flint.runtime.junit.run;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.junit.settings.Debugger;
import dev.flint.runtime.junit.settings.FunctionOptions;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A function in the tests' process. One that fails in init, is late or ends is started anew by the
 * next invocation, as on Lambda.
 */
public final class GuestFunction implements TestedFunction {

  private static final Duration INIT_TIMEOUT = Duration.ofSeconds(10);

  private final FunctionOptions options;
  private final ClassLoader code;
  private final SharedProcess process;
  private final FunctionOutput output = new FunctionOutput();
  private @Nullable Guest guest;
  private boolean closed;

  /**
   * A function that is not started yet.
   *
   * @param options how it is configured
   * @param code has its classes
   * @param process where it runs
   */
  public GuestFunction(FunctionOptions options, ClassLoader code, SharedProcess process) {
    this.options = options;
    this.code = code;
    this.process = process;
    process.enter();
  }

  @Override
  public synchronized Result invoke(Event event, Duration timeout) throws InterruptedException {
    if (closed) {
      throw new IllegalStateException(
          "the function " + options.handler() + " ended with its @LambdaTest");
    }
    Duration limit = Debugger.limit(timeout);
    int mark = output.size();
    Guest running = running();
    boolean comesToRest = false;
    try {
      Duration patience = INIT_TIMEOUT.plus(limit);
      long begin = System.nanoTime();
      if (!running.awaitReady(patience)) {
        Answer late = new Answer.TimedOut(event.requestId(), patience);
        output.endLines();
        return new Result(late, since(begin), output.from(mark));
      }
      begin = System.nanoTime();
      Answer answer = running.invoke(event.withDeadline(Instant.now().plus(limit)), limit);
      Duration duration = since(begin);
      comesToRest =
          !(answer instanceof Answer.TimedOut) && running.awaitRest(limit.minus(duration));
      output.endLines();
      return new Result(answer, duration, output.from(mark));
    } finally {
      if (!comesToRest || running.hasEnded()) {
        restart();
      }
    }
  }

  @Override
  public FunctionOutput output() {
    return output;
  }

  @Override
  public synchronized void restart() throws InterruptedException {
    Guest running = guest;
    guest = null;
    if (running != null) {
      running.close();
      output.endLines();
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try {
        restart();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        process.leave();
      }
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private Guest running() {
    if (guest == null) {
      guest = Guest.start(options, code, output);
    }
    return guest;
  }
}
