package dev.flint.runtime.junit.run;

import dev.flint.runtime.GuestRuntime;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.LocalRuntimeApi;
import dev.flint.runtime.emulator.LogFrame;
import dev.flint.runtime.junit.settings.FunctionOptions;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One life of a function in the tests' process, from its init to its end, in a thread. */
final class Guest implements GuestRuntime.Listener {

  /** How long a function that waits for an event may take to notice that none comes. */
  private static final long END_MILLIS = 2000;

  /** The one that a thread works for, and with it the threads that it starts. */
  private static final InheritableThreadLocal<@Nullable Guest> OF_THREAD =
      new InheritableThreadLocal<>();

  private final FunctionOutput output;
  private final LocalRuntimeApi api;
  private final GuestRuntime runtime;
  private final Thread thread;
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

  private boolean ready;

  /** Has a permit when init or an invocation is over, and plenty when all is. */
  private final Semaphore steps = new Semaphore(0);

  private volatile boolean closed;

  private Guest(FunctionOptions options, ClassLoader code, FunctionOutput output) {
    this.output = output;
    this.api = LocalRuntimeApi.start(GuestVariables.concurrency(options));
    try {
      this.runtime =
          new GuestRuntime(GuestVariables.of(options, api.address()), new Frames(), this);
    } catch (RuntimeException | Error e) {
      api.close();
      throw e;
    }
    this.thread = new Thread(() -> run(options.handler()), "lambda-" + options.name());
    thread.setDaemon(true);
    thread.setContextClassLoader(code);
  }

  /** Starts a function, whose code this class loader has. */
  static Guest start(FunctionOptions options, ClassLoader code, FunctionOutput output) {
    Guest guest = new Guest(options, code, output);
    guest.thread.start();
    return guest;
  }

  private void run(String handler) {
    int code = -1;
    try {
      OF_THREAD.set(this);
      code = runtime.run(handler);
    } finally {
      exitCode.complete(code);
      steps.release(2);
    }
  }

  @Override
  public void initialized() {
    steps.release();
  }

  @Override
  public void answered() {
    steps.release();
  }

  /** Waits for the end of init; false when it is late. */
  boolean awaitReady(Duration limit) throws InterruptedException {
    ready = ready || awaitStep(limit);
    return ready;
  }

  /** Waits for the end of an invocation whose answer is there; false when it is late. */
  boolean awaitRest(Duration limit) throws InterruptedException {
    return awaitStep(limit);
  }

  private boolean awaitStep(Duration limit) throws InterruptedException {
    return steps.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  Answer invoke(Event event, Duration timeout) throws InterruptedException {
    CompletableFuture<Answer> end =
        exitCode.thenApply(code -> new Answer.Exited(event.requestId(), code));
    try {
      return api.invoke(event, end, timeout);
    } catch (TimeoutException late) {
      return new Answer.TimedOut(event.requestId(), timeout);
    } finally {
      api.forgetRequests();
    }
  }

  boolean hasEnded() {
    return exitCode.isDone();
  }

  /** Returns where this thread prints, if it works for a function that is not closed. */
  static @Nullable OutputStream outputOfThread(Function<FunctionOutput, OutputStream> stream) {
    Guest guest = ofThread();
    return guest == null ? null : stream.apply(guest.output);
  }

  /** Returns the runtime of the function that this thread works for, if that is not closed. */
  static @Nullable GuestRuntime runtimeOfThread() {
    Guest guest = ofThread();
    return guest == null ? null : guest.runtime;
  }

  private static @Nullable Guest ofThread() {
    Guest guest = OF_THREAD.get();
    return guest == null || guest.closed ? null : guest;
  }

  /**
   * Takes the service away. A handler that works on is interrupted; if it doesn't heed that, its
   * thread is left alone: nobody hears of it any more.
   */
  void close() throws InterruptedException {
    closed = true;
    thread.interrupt();
    api.close();
    thread.join(END_MILLIS);
  }

  /** Takes the frames of the log, each of which is one write. */
  private final class Frames extends OutputStream {

    @Override
    public void write(int octet) {
      throw new IllegalArgumentException("expected a log frame, found a byte");
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (!closed) {
        output.add(LogFrame.read(Arrays.copyOfRange(bytes, offset, offset + length)));
      }
    }
  }
}
