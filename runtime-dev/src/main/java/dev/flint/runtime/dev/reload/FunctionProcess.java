package dev.flint.runtime.dev.reload;

import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.OwnCode;
import dev.flint.runtime.dev.start.BootstrapFolder;
import dev.flint.runtime.dev.start.JavaCommand;
import dev.flint.runtime.dev.start.Libraries;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.Init;
import dev.flint.runtime.emulator.InvocationReport;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.emulator.StreamListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A process that runs one state of the function's code, and those that take its place when it ends.
 * It may stand by before; then it is let in, and serves invocations in turn.
 */
public final class FunctionProcess implements AutoCloseable {

  /** Longer than anybody waits for code to change, or looks at a breakpoint. */
  private static final Duration UNLIMITED = Duration.ofDays(365);

  private static final Duration INIT_LIMIT = Duration.ofSeconds(10);

  private final FunctionSettings settings;
  private final OwnCode code;
  private final ProcessLog log;
  private final LocalFunction function;
  private final FutureTask<Init> init;
  private final Duration initLimit;

  /** Null where the process does not stand by. */
  private final @Nullable Gate gate;

  private final Users users = new Users();
  private volatile Optional<Duration> initDuration = Optional.empty();

  private FunctionProcess(
      FunctionSettings settings,
      OwnCode code,
      ProcessLog log,
      LocalFunction function,
      Duration initLimit,
      @Nullable Gate gate) {
    this.settings = settings;
    this.code = code;
    this.log = log;
    this.function = function;
    this.initLimit = initLimit;
    this.gate = gate;
    this.init = new FutureTask<>(() -> function.initialize(UNLIMITED));
  }

  /** Starts a process of the package whose folder the settings name. */
  static FunctionProcess of(FunctionSettings settings, OwnCode code, Consumer<String> console)
      throws InterruptedException {
    ProcessLog log = new ProcessLog(console);
    LocalFunction function = LocalFunction.start(settings, log);
    return new FunctionProcess(settings, code, log, function, INIT_LIMIT, null).started();
  }

  /** Starts a JVM that stands by. With a debugger nothing is too late. */
  static FunctionProcess behindGate(
      JavaCommand command,
      FunctionSettings settings,
      OwnCode code,
      Libraries libraries,
      Consumer<String> console)
      throws InterruptedException {
    boolean debugged = command.debugPort().isPresent();
    FunctionSettings own = settings.withTimeout(debugged ? UNLIMITED : settings.timeout());
    Duration initLimit = debugged ? UNLIMITED : INIT_LIMIT;
    ProcessLog log = new ProcessLog(console);
    Gate gate = Gate.make();
    try (BootstrapFolder folder =
        BootstrapFolder.write(command, own.memoryMb(), gate.port(), libraries)) {
      LocalFunction function =
          LocalFunction.start(own.withDirectory(folder.path()), log, initLimit);
      return new FunctionProcess(own, code, log, function, initLimit, gate).started();
    } catch (RuntimeException | InterruptedException e) {
      gate.close();
      throw e;
    }
  }

  private FunctionProcess started() {
    Thread starter = new Thread(init, "function-init");
    starter.setDaemon(true);
    starter.start();
    return this;
  }

  /**
   * Lets the process in and waits for the end of its init.
   *
   * @return why it failed, as the function's log says it; nothing when it did not
   */
  List<String> initialize() throws InterruptedException {
    long begin = System.nanoTime();
    if (gate != null) {
      gate.open();
    }
    try {
      Init done = init.get(initLimit.toSeconds(), TimeUnit.SECONDS);
      initDuration = Optional.of(Duration.ofNanos(System.nanoTime() - begin));
      return done.failure().map(this::failure).orElse(List.of());
    } catch (TimeoutException e) {
      init.cancel(true);
      return List.of("The function was not initialised within " + initLimit.toSeconds() + " s");
    } catch (ExecutionException e) {
      return List.of("The function could not be started: " + e.getCause());
    }
  }

  private List<String> failure(Answer answer) {
    List<String> lines = log.take();
    return lines.isEmpty() ? List.of(answer.text()) : lines;
  }

  /** Sends the event and waits for the answer, and for those before it. */
  synchronized Invocation invoke(String source, Event event, StreamListener listener)
      throws InterruptedException {
    log.take();
    Answer answer = function.invoke(event, listener);
    InvocationReport report = function.lastReport().orElseThrow();
    function.forgetRecords();
    Optional<Duration> cold = report.init().or(() -> initDuration);
    initDuration = Optional.empty();
    return new Invocation(
        source,
        asSent(event, report.begin()),
        answer,
        log.take(),
        report.begin(),
        report.duration(),
        cold,
        report.peakMemory(),
        code);
  }

  /** The service sets the deadline when it sends the event. */
  private Event asSent(Event event, Instant begin) {
    return event.deadline().isPresent()
        ? event
        : event.withDeadline(begin.plus(settings.timeout()));
  }

  /** Returns who uses the process: it is closed when nobody does any more. */
  Users users() {
    return users;
  }

  /** Ends the process. */
  @Override
  public void close() {
    if (gate != null) {
      gate.close();
    }
    function.close();
  }
}
