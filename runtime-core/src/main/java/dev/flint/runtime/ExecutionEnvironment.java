package dev.flint.runtime;

import dev.flint.runtime.api.HttpRuntimeApi;
import dev.flint.runtime.api.RuntimeApi;
import dev.flint.runtime.api.RuntimeApiEndpoint;
import dev.flint.runtime.api.RuntimeApiException;
import dev.flint.runtime.context.ContextFactory;
import dev.flint.runtime.context.CurrentInvocation;
import dev.flint.runtime.context.FunctionEnvironment;
import dev.flint.runtime.context.FunctionLogger;
import dev.flint.runtime.error.ErrorReport;
import dev.flint.runtime.error.ErrorTypes;
import dev.flint.runtime.handler.EventHandler;
import dev.flint.runtime.handler.HandlerLoadException;
import dev.flint.runtime.handler.HandlerLoader;
import dev.flint.runtime.handler.HandlerName;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.logging.LogSettings;
import dev.flint.runtime.tracing.SystemPropertyPropagation;
import dev.flint.runtime.tracing.ThreadLocalPropagation;
import dev.flint.runtime.tracing.TracePropagation;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The life of a function's process, in phases: init, with SnapStart restore, serve, shutdown. It
 * has all it needs from its constructor and tells by a value why it ended, so that a test can run a
 * function within itself.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">
 *     Understanding the Lambda execution environment lifecycle</a>
 */
final class ExecutionEnvironment {

  private final Map<String, String> variables;
  private final Concurrency concurrency;
  private final CurrentInvocation current;
  private final DeadlineWatch watch;
  private final FunctionLog log;
  private final ContextFactory contexts;

  /** Null where the process is killed without a word. */
  private final @Nullable GracefulShutdown gracefulShutdown;

  /** Null where there is one loop, in the main thread. */
  private final @Nullable LoopThreads threads;

  private final PhaseListener listener;

  /** What belongs to the process, as its streams do, is another's to set. */
  private final boolean isGuest;

  /**
   * Makes an environment in which nothing has begun.
   *
   * @param variables the environment variables, among them the Runtime API's endpoint
   * @param clock what the remaining time is counted by
   */
  ExecutionEnvironment(Map<String, String> variables, InstantSource clock) {
    this(variables, clock, EarlyInitialization.begin(), null);
  }

  /**
   * Makes an environment in which nothing has begun.
   *
   * @param variables the environment variables, among them the Runtime API's endpoint
   * @param clock what the remaining time is counted by
   * @param listener is told of the phases
   * @param frames takes the log, in a process that is not the function's own and is left as it is;
   *     else null
   */
  ExecutionEnvironment(
      Map<String, String> variables,
      InstantSource clock,
      PhaseListener listener,
      @Nullable OutputStream frames) {
    List<String> warnings = new ArrayList<>();
    FunctionEnvironment function = FunctionEnvironment.read(variables, warnings);
    LogSettings settings = LogSettings.read(variables, warnings).inFramesTo(frames);
    this.variables = variables;
    this.concurrency = Concurrency.read(variables);
    boolean perThread = concurrency.isPerThread();
    this.current = perThread ? CurrentInvocation.ofThread() : CurrentInvocation.ofProcess();
    this.threads = perThread ? LoopThreads.read(variables, warnings) : null;
    this.isGuest = frames != null;
    this.log = new FunctionLog(perThread ? settings.inJson() : settings, clock, current);
    this.gracefulShutdown = isGuest ? null : GracefulShutdown.read(variables, log, warnings);
    this.watch = DeadlineWatch.read(variables, clock, log, warnings);
    this.contexts = new ContextFactory(function, clock, new FunctionLogger(log));
    this.listener = listener;
    if (!warnings.isEmpty()) {
      log.warn("Using defaults: " + String.join("; ", warnings));
    }
  }

  /** Returns the function's log. */
  FunctionLog log() {
    return log;
  }

  /**
   * Runs all phases. Throws nothing: what is not foreseen is logged, and the exit matters most.
   *
   * @param handlerName the handler's name, as in {@code _HANDLER}; null where there is none
   * @return why it ended
   */
  ExitCode run(@Nullable String handlerName) {
    ExitCode end;
    try {
      end = connectAndRun(handlerName);
    } catch (Throwable e) {
      log.error(e);
      end = ExitCode.FATAL_ERROR;
    }
    return shutdown(end);
  }

  private ExitCode connectAndRun(@Nullable String handlerName) {
    RuntimeApi api;
    try {
      api = connect();
    } catch (IllegalArgumentException e) {
      log.error(e.getMessage());
      return ExitCode.INIT_FAILED;
    }
    LoadedFunction function;
    try {
      function = init(handlerName);
    } catch (Throwable e) {
      return reportInitError(api, e);
    }
    if (SnapStart.isWanted(variables) && !new SnapStart(api, listener, log).passes()) {
      return ExitCode.SNAPSHOT_FAILED;
    }
    return serve(api, function);
  }

  private RuntimeApi connect() {
    HttpRuntimeApi api = new HttpRuntimeApi(endpoint());
    if (gracefulShutdown != null) {
      gracefulShutdown.disconnects(api::disconnect);
    }
    return api;
  }

  private RuntimeApiEndpoint endpoint() {
    return RuntimeApiEndpoint.parse(variables.get(RuntimeApiEndpoint.VARIABLE));
  }

  private LoadedFunction init(@Nullable String handlerName) throws HandlerLoadException {
    concurrency.limit();
    if (SnapStart.isWanted(variables)) {
      SnapStart.prepare();
    }
    if (!isGuest) {
      takeProcess();
    }
    HandlerLoader loader = HandlerLoader.of(variables, log);
    EventHandler handler = loader.load(HandlerName.parse(handlerName));
    LoadedFunction function = new LoadedFunction(handler, contexts, AnswerHooks.find(log), log);
    if (gracefulShutdown != null) {
      gracefulShutdown.prepare(handler, endpoint());
    }
    listener.afterInit();
    return function;
  }

  /** Sets what the function has a process of its own for. */
  private void takeProcess() {
    NegativeDnsCache.configure(variables, log);
    contexts.logger().install();
    log.takeStreams();
  }

  private ExitCode reportInitError(RuntimeApi api, Throwable thrown) {
    ErrorReport report =
        thrown instanceof HandlerLoadException e
            ? ErrorReport.of(
                ErrorTypes.BAD_FUNCTION_CODE,
                e.getCause() == null ? e : e.getCause(),
                e.getMessage())
            : ErrorReport.of(ErrorTypes.BAD_FUNCTION_CODE, thrown);
    new PhaseFailures(api, log).inInit(report);
    return ExitCode.INIT_FAILED;
  }

  private ExitCode serve(RuntimeApi api, LoadedFunction function) {
    if (threads != null) {
      return serveAtOnce(function, threads);
    }
    return serve(api, function, isGuest ? tracingOfThread() : new SystemPropertyPropagation());
  }

  private static TracePropagation tracingOfThread() {
    return ThreadLocalPropagation.find(Thread.currentThread().getContextClassLoader());
  }

  /** Runs as many loops as there may be events at once; the end of one is the end of all. */
  private ExitCode serveAtOnce(LoadedFunction function, LoopThreads loops) {
    CompletableFuture<ExitCode> end = new CompletableFuture<>();
    ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
    Runnable loop =
        () -> {
          ExitCode code = ExitCode.FATAL_ERROR;
          try {
            code = serve(connect(), function, ThreadLocalPropagation.find(classLoader));
          } finally {
            end.complete(code);
          }
        };
    int limit = concurrency.limit();
    try {
      for (int number = 1; number <= limit; number++) {
        loops.start(loop, number);
      }
    } catch (ReflectiveOperationException | Error e) {
      log.error(e);
      return ExitCode.FATAL_ERROR;
    }
    return end.join();
  }

  private ExitCode serve(RuntimeApi api, LoadedFunction function, TracePropagation tracing) {
    try {
      InvocationScope scope = new InvocationScope(tracing, current, watch, log);
      new InvocationLoop(api, function, scope, listener).run();
    } catch (RuntimeApiException e) {
      if (gracefulShutdown != null && gracefulShutdown.hasDisconnected()) {
        return ExitCode.SHUT_DOWN;
      }
      log.error(e.getMessage());
      return ExitCode.SERVICE_LOST;
    } catch (FatalErrorException e) {
      log.error(e.getMessage());
    } catch (Throwable e) {
      log.error(e);
    }
    return ExitCode.FATAL_ERROR;
  }

  private ExitCode shutdown(ExitCode end) {
    try {
      listener.beforeShutdown();
    } catch (Throwable e) {
      log.error(e);
    }
    watch.close();
    return end;
  }
}
