package dev.flint.runtime;

import dev.flint.runtime.api.HttpRuntimeApi;
import dev.flint.runtime.api.RuntimeApi;
import dev.flint.runtime.api.RuntimeApiEndpoint;
import dev.flint.runtime.api.RuntimeApiException;
import dev.flint.runtime.context.ContextFactory;
import dev.flint.runtime.context.CurrentInvocation;
import dev.flint.runtime.context.FunctionEnvironment;
import dev.flint.runtime.context.FunctionLogger;
import dev.flint.runtime.context.logging.LogSettings;
import dev.flint.runtime.error.ErrorReport;
import dev.flint.runtime.error.ErrorTypes;
import dev.flint.runtime.handler.EventHandler;
import dev.flint.runtime.handler.HandlerLoadException;
import dev.flint.runtime.handler.HandlerLoader;
import dev.flint.runtime.handler.HandlerName;
import dev.flint.runtime.json.JsonCodecs;
import dev.flint.runtime.tracing.SystemPropertyPropagation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The process of a function on AWS Lambda: what a {@code bootstrap} ends in.
 *
 * <p>It needs the environment variable {@code AWS_LAMBDA_RUNTIME_API} and a handler, from {@code
 * _HANDLER} or the first argument. It ends only when there is no going on, with an exit code other
 * than 0.
 */
public final class RuntimeMain {

  private static final int CANNOT_START = 1;
  private static final int SERVICE_LOST = 2;
  private static final int FATAL_ERROR = 3;

  private final Map<String, String> variables;
  private final FunctionLogger logger;
  private final ContextFactory contexts;
  private final CurrentInvocation current = new CurrentInvocation();

  private RuntimeMain(Map<String, String> variables, InstantSource clock) {
    List<String> warnings = new ArrayList<>();
    this.variables = variables;
    FunctionEnvironment environment = FunctionEnvironment.read(variables, warnings);
    this.logger = new FunctionLogger(LogSettings.read(variables, warnings), clock, current);
    this.contexts = new ContextFactory(environment, clock, logger);
    if (!warnings.isEmpty()) {
      logger.warn("Using defaults: " + String.join("; ", warnings));
    }
  }

  /**
   * Serves a function until the process ends.
   *
   * @param arguments the handler's name, which then counts in place of {@code _HANDLER}; or nothing
   */
  public static void main(String[] arguments) {
    int exitCode = FATAL_ERROR;
    try {
      StandardStreams.useUtf8();
      String handler = arguments.length > 0 ? arguments[0] : System.getenv(HandlerName.VARIABLE);
      exitCode = new RuntimeMain(System.getenv(), InstantSource.system()).runToTheEnd(handler);
    } catch (Throwable e) { // Before there is a logger, and before the function's code.
      FunctionLogger.ofThisProcess().error(e);
    } finally {
      // Not left to the end of main: threads of the function's may keep the JVM alive.
      ProcessExit.with(exitCode);
    }
  }

  /** What is not foreseen is logged, and no more: the exit matters most. */
  private int runToTheEnd(String handlerName) {
    try {
      return run(handlerName);
    } catch (Throwable e) {
      logger.error(e);
      return FATAL_ERROR;
    }
  }

  private int run(String handlerName) {
    RuntimeApi api;
    try {
      api =
          new HttpRuntimeApi(RuntimeApiEndpoint.parse(variables.get(RuntimeApiEndpoint.VARIABLE)));
    } catch (IllegalArgumentException e) {
      logger.error(e.getMessage());
      return CANNOT_START;
    }
    Thread early = EarlyInitialization.begin();
    NegativeDnsCache.configure(variables, logger);
    logger.install();
    logger.takeStreams();
    EventHandler handler;
    try {
      handler = load(handlerName);
    } catch (HandlerLoadException e) {
      Throwable thrown = e.getCause() == null ? e : e.getCause();
      return reportInitError(
          api, ErrorReport.of(ErrorTypes.BAD_FUNCTION_CODE, thrown, e.getMessage()));
    } catch (Throwable e) {
      return reportInitError(api, ErrorReport.of(ErrorTypes.BAD_FUNCTION_CODE, e));
    }
    EarlyInitialization.end(early);
    return serve(api, handler);
  }

  private EventHandler load(String handlerName) throws HandlerLoadException {
    ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
    JsonCodecs codecs = new JsonCodecs(classLoader, JsonAnnotations.count(variables, logger));
    HandlerLoader loader = new HandlerLoader(classLoader, codecs);
    try {
      return loader.load(HandlerName.parse(handlerName));
    } finally {
      for (String warning : loader.warnings()) {
        logger.warn(warning);
      }
    }
  }

  private int serve(RuntimeApi api, EventHandler handler) {
    LoadedFunction function =
        new LoadedFunction(handler, contexts, new SystemPropertyPropagation(), current);
    try {
      new InvocationLoop(api, function).run();
    } catch (RuntimeApiException e) {
      logger.error(e.getMessage());
      return SERVICE_LOST;
    } catch (FatalErrorException e) {
      logger.error(e.getMessage());
    }
    return FATAL_ERROR;
  }

  private int reportInitError(RuntimeApi api, ErrorReport report) {
    logger.flushOutput();
    logger.error(report.thrown());
    try {
      api.reportInitError(report);
    } catch (RuntimeApiException e) {
      logger.error(e.getMessage());
    }
    return CANNOT_START;
  }
}
