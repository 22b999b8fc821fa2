package dev.flint.runtime;

import dev.flint.runtime.context.FunctionLogger;
import dev.flint.runtime.handler.HandlerName;
import java.time.InstantSource;

/**
 * The process of a function on AWS Lambda: what a {@code bootstrap} ends in.
 *
 * <p>It needs the environment variable {@code AWS_LAMBDA_RUNTIME_API} and a handler, from {@code
 * _HANDLER} or the first argument. It ends only when there is no going on, with an exit code other
 * than 0; or with 0 where the service ends it and a setting lets it end in order.
 */
public final class RuntimeMain {

  private RuntimeMain() {}

  /**
   * Serves a function until the process ends.
   *
   * @param arguments the handler's name, which then counts in place of {@code _HANDLER}; or nothing
   */
  public static void main(String[] arguments) {
    ExitCode exitCode = ExitCode.FATAL_ERROR;
    try {
      StandardStreams.useUtf8();
      String handler = arguments.length > 0 ? arguments[0] : System.getenv(HandlerName.VARIABLE);
      exitCode = new ExecutionEnvironment(System.getenv(), InstantSource.system()).run(handler);
    } catch (Throwable e) { // Before there is a log, and before the function's code.
      FunctionLogger.logOfThisProcess().error(e);
    } finally {
      // Not left to the end of main: threads of the function's may keep the JVM alive.
      ProcessExit.with(exitCode);
    }
  }
}
