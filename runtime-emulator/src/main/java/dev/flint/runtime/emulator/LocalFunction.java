package dev.flint.runtime.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A packaged function, run on this machine as Lambda runs it: its {@code bootstrap} is started with
 * Lambda's environment and nothing else, in a copy of the package that it cannot write to (root
 * can), and gets one event at a time. The package stays as it is.
 *
 * <p>The process starts at the first {@link #invoke}, and a new one whenever the last has ended or
 * was killed for its timeout. Init has 10 seconds; a process that needs longer is killed and
 * started once more on the invocation's own time. The log gets what the process writes, standard
 * output and error in one order, and the lines that Lambda adds; it must not block. A function with
 * a descriptor for its log ({@link FunctionSettings#logFrames}) has each record of that among them
 * too, which may have several lines; one that is no frame makes the invocation throw.
 *
 * <p>Threads: invocations of several threads take turns. {@link #close} ends one that is under way.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">Execution
 *     environment lifecycle</a>
 */
public final class LocalFunction implements AutoCloseable {

  private static final Duration INIT_TIMEOUT = Duration.ofSeconds(10);

  private final FunctionSettings settings;
  private final Duration initTimeout;
  private final Sandbox sandbox;
  private final InvocationLog lines;
  private final List<LogFrame> frames = new CopyOnWriteArrayList<>();
  private final LocalRuntimeApi api;
  private final Thread closeAtExit = new Thread(this::end, "function-close");
  private volatile @Nullable FunctionInstance instance;
  private volatile Optional<InvocationReport> report = Optional.empty();
  private volatile boolean closed;
  private boolean ended;

  private LocalFunction(FunctionSettings settings, Consumer<String> log, Duration initTimeout)
      throws IOException, InterruptedException {
    this.settings = settings;
    this.initTimeout = initTimeout;
    this.lines = new InvocationLog(settings, log);
    this.sandbox =
        Sandbox.open(
            settings, log, (type, micros, record) -> take(LogFrame.of(type, micros, record), log));
    try {
      this.api = LocalRuntimeApi.start();
    } catch (IllegalStateException failure) {
      sandbox.close();
      throw failure;
    }
  }

  /**
   * Makes the function ready to be invoked; its process is not started yet.
   *
   * @param log gets line after line, never two at a time
   * @throws IllegalArgumentException when the package has no {@code bootstrap} that can be executed
   * @throws UncheckedIOException when scratch folder or output pipe cannot be made
   */
  public static LocalFunction start(FunctionSettings settings, Consumer<String> log)
      throws InterruptedException {
    return start(settings, log, INIT_TIMEOUT);
  }

  /**
   * Makes the function ready likewise, for starts that are no init of Lambda's and may take longer.
   *
   * @param initTimeout how long the process may take until it asks for its first event
   */
  public static LocalFunction start(
      FunctionSettings settings, Consumer<String> log, Duration initTimeout)
      throws InterruptedException {
    try {
      LocalFunction function = new LocalFunction(settings, oneAtATime(log), initTimeout);
      Runtime.getRuntime().addShutdownHook(function.closeAtExit);
      return function;
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "no sandbox could be made for " + settings.directory(), failure);
    }
  }

  /**
   * Sends the event to the function and waits for its answer, at most for init and timeout. Unless
   * the event has them, deadline and ARN are the function's.
   *
   * @throws UncheckedIOException when the bootstrap cannot be started at all
   * @throws IllegalStateException after {@link #close}
   * @throws InterruptedException when the thread is interrupted; the process is killed, as it is
   *     not known what it is at
   */
  public Answer invoke(Event event) throws InterruptedException {
    return invoke(event, Optional.empty());
  }

  /**
   * Sends the event likewise.
   *
   * @param listener takes the response while it comes, if it is streamed
   */
  public Answer invoke(Event event, StreamListener listener) throws InterruptedException {
    return invoke(event, Optional.of(listener));
  }

  private synchronized Answer invoke(Event event, Optional<StreamListener> listener)
      throws InterruptedException {
    requireOpen();
    try {
      return run(event, listener);
    } catch (InterruptedException interrupted) {
      killInstance();
      throw interrupted;
    }
  }

  /**
   * Starts the process unless it is running, and waits until it asks for its first event, at most
   * as long as Lambda's init may take.
   *
   * @return the time that took, none when it was running; or why it will not ask
   * @throws UncheckedIOException when the bootstrap cannot be started at all
   * @throws IllegalStateException after {@link #close}
   * @throws InterruptedException when the thread is interrupted; the process is killed
   */
  public Init initialize() throws InterruptedException {
    return initialize(initTimeout);
  }

  /**
   * Starts the process likewise.
   *
   * @param limit how long to wait, in place of Lambda's time for init
   */
  public synchronized Init initialize(Duration limit) throws InterruptedException {
    requireOpen();
    try {
      Init init = isRunning() ? Init.NONE : init("init", limit);
      if (init.failure().isPresent()) {
        running().awaitExit();
      }
      sandbox.drain();
      return init;
    } catch (InterruptedException interrupted) {
      killInstance();
      throw interrupted;
    }
  }

  /**
   * Ends the process, if there is one, and gives it this time to do so by itself: SIGTERM, and
   * SIGKILL when the time is up. The next event starts a new one.
   */
  public synchronized void shutdown(Duration grace) throws InterruptedException {
    FunctionInstance last = instance;
    if (last != null) {
      last.stop(grace);
      sandbox.drain();
    }
  }

  /**
   * Ends the process, if there is one, as {@link #close} does, and empties its scratch folder: the
   * next is started in an environment as new as the first.
   *
   * @throws UncheckedIOException when the folder can't be emptied
   * @throws IllegalStateException after {@link #close}
   */
  public synchronized void renew() throws InterruptedException {
    requireOpen();
    FunctionInstance last = instance;
    if (last != null) {
      last.end();
      sandbox.drain();
    }
    sandbox.emptyScratch();
  }

  /** Returns the Runtime API that the process talks to, for faults and recorded requests. */
  public LocalRuntimeApi runtimeApi() {
    return api;
  }

  /** Returns what was measured of the last invocation that ended; nothing before. */
  public Optional<InvocationReport> lastReport() {
    return report;
  }

  /** Forgets recorded requests and log frames, of which a function that runs for long has many. */
  public void forgetRecords() {
    api.forgetRequests();
    frames.clear();
  }

  /** Returns all that was written to the descriptor for the log, in order. */
  public List<LogFrame> logFrames() {
    return List.copyOf(frames);
  }

  /**
   * Ends the process as Lambda does, at once (SIGKILL) where there is no extension, else with
   * SIGTERM 500 ms before, and deletes its folders. Happens by itself when the JVM ends; when that
   * is killed, the next that starts a function deletes them. Where the process is to end by itself,
   * {@link #shutdown} comes before.
   */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(closeAtExit);
    } catch (IllegalStateException shuttingDown) {
      // The JVM is ending and the hook does the same; end() may be called twice.
    }
    end();
  }

  private void take(LogFrame frame, Consumer<String> log) {
    frames.add(frame);
    log.accept(frame.text());
  }

  private void end() {
    closed = true;
    endProcess();
    synchronized (this) {
      if (!ended) {
        ended = true;
        // One that an invocation under way had just started.
        endProcess();
        api.close();
        sandbox.close();
      }
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the function " + settings.functionName() + " is closed");
    }
  }

  private void endProcess() {
    // Another thread may be starting the next one.
    FunctionInstance running = instance;
    try {
      if (running != null) {
        running.end();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void killInstance() throws InterruptedException {
    // Another thread may be starting the next one.
    FunctionInstance running = instance;
    if (running != null) {
      running.kill();
    }
  }

  private Answer run(Event event, Optional<StreamListener> listener) throws InterruptedException {
    String requestId = event.requestId();
    Init init = isRunning() ? Init.NONE : init(requestId, initTimeout);
    sandbox.drain();
    lines.start(requestId);
    Instant instant = Instant.now();
    long begin = System.nanoTime();
    if (init.timedOut()) {
      init = start(requestId, settings.timeout());
    }
    Answer answer =
        init.failure().isPresent() ? init.failure().get() : send(event, listener, begin);
    Duration duration = since(begin);
    OptionalLong peakMemory = running().peakMemory();
    Answer ending = settle(requestId, answer, settings.timeout().minus(duration));
    InvocationReport measured =
        new InvocationReport(instant, duration, init.duration(), peakMemory);
    lines.end(requestId, ending, measured);
    report = Optional.of(measured);
    return answer;
  }

  private boolean isRunning() {
    FunctionInstance last = instance;
    return last != null && last.isAlive();
  }

  /** The instance that the last init started. */
  private FunctionInstance running() {
    return Objects.requireNonNull(instance, "there was no init yet");
  }

  private Init init(String requestId, Duration limit) throws InterruptedException {
    Init init = start(requestId, limit);
    if (init.timedOut()) {
      killInstance();
      sandbox.drain();
      lines.initTimedOut(limit);
    }
    return init;
  }

  private Init start(String requestId, Duration limit) throws InterruptedException {
    killInstance();
    long begin = System.nanoTime();
    FunctionInstance started = FunctionInstance.start(sandbox, api, settings.timeout());
    instance = started;
    Optional<Answer> failure = started.awaitReady(requestId, limit);
    return new Init(failure.isPresent() ? Optional.empty() : Optional.of(since(begin)), failure);
  }

  private Answer send(Event event, Optional<StreamListener> listener, long begin)
      throws InterruptedException {
    Duration left = settings.timeout().minus(since(begin));
    return running().invoke(event.withDefaults(left, settings.arn()), listener, left);
  }

  /**
   * Lets the runtime come to rest, or ends it; returns how the invocation ended for the process.
   */
  private Answer settle(String requestId, Answer answer, Duration left)
      throws InterruptedException {
    boolean goesOn = answer instanceof Answer.Response || answer instanceof Answer.FunctionError;
    Answer ending = goesOn ? running().awaitReady(requestId, left).orElse(answer) : answer;
    if (ending instanceof Answer.InitError) {
      running().awaitExit();
    } else if (ending != answer || !goesOn) {
      running().kill();
    }
    sandbox.drain();
    lines.ended(ending);
    return ending;
  }

  private static Consumer<String> oneAtATime(Consumer<String> log) {
    Object turn = new Object();
    return line -> {
      synchronized (turn) {
        log.accept(line);
      }
    };
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
