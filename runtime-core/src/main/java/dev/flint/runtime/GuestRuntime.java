package dev.flint.runtime;

import dev.flint.runtime.context.FunctionLogger;
import dev.flint.runtime.logging.FunctionLog;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The runtime of a function that is a guest in a process, perhaps one of several: how {@code
 * flint-junit} runs functions within tests. All is as in {@link RuntimeMain}, but for what belongs
 * to the process: standard output and error, system properties, signals and exit stay as they are,
 * and the tracing header is the thread's.
 */
public final class GuestRuntime {

  /** Is told how far the function is. What it throws is the phase's error. */
  public interface Listener {

    /** The handler is made; the first event is asked for next. */
    void initialized();

    /** An event is answered, and what the function does behind the answer is done. */
    void answered();
  }

  private final ExecutionEnvironment environment;

  /**
   * Makes a runtime in which nothing has begun.
   *
   * @param variables the function's environment variables, among them {@code
   *     AWS_LAMBDA_RUNTIME_API}; the process's own count for nothing
   * @param logFrames takes each record of the log with one write, as a frame of the form that
   *     Lambda takes from {@code _LAMBDA_TELEMETRY_LOG_FD}
   * @param listener is told how far the function is
   */
  public GuestRuntime(Map<String, String> variables, OutputStream logFrames, Listener listener) {
    environment =
        new ExecutionEnvironment(variables, InstantSource.system(), phases(listener), logFrames);
  }

  /**
   * Lets what is logged through {@code LambdaRuntime.getLogger()}, and through libraries that go by
   * it, be of the function that the thread works for.
   *
   * @param ofThread gives the runtime of the calling thread's function; null where there is none
   * @param variables set up the log of threads that work for none
   */
  public static void routeLoggers(
      Supplier<? extends @Nullable GuestRuntime> ofThread, Map<String, String> variables) {
    FunctionLogger.installForThreads(() -> logOf(ofThread.get()), variables);
  }

  /**
   * Serves the function in this thread until the service is gone or there is no going on. The
   * handler is loaded by the thread's context class loader.
   *
   * @param handler the handler's name
   * @return the exit code that a process of the function's own would have
   */
  public int run(String handler) {
    return environment.run(handler).number();
  }

  private static @Nullable FunctionLog logOf(@Nullable GuestRuntime guest) {
    return guest == null ? null : guest.environment.log();
  }

  private static PhaseListener phases(Listener listener) {
    return new PhaseListener() {
      @Override
      public void afterInit() {
        listener.initialized();
      }

      @Override
      public void afterAnswer() {
        listener.answered();
      }
    };
  }
}
