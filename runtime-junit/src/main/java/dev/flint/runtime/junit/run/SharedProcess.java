package dev.flint.runtime.junit.run;

import dev.flint.runtime.GuestRuntime;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/**
 * The process of the tests while there are functions in it: what these print and log is each
 * function's own. Threads that a function starts are its own too; those of a pool belong to who
 * made the pool grow.
 */
public final class SharedProcess {

  private static final String LEVELS = "FLINT_LOG_LEVELS";
  private static final String LEVELS_PROPERTY = "flint.logLevels";

  /** The Runtime API's server has nothing to say that a test's author asked for. */
  private static final String DEFAULT_LEVELS = "org.eclipse.jetty=WARN";

  private static final String SLF4J_PROVIDERS =
      "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";
  private static final String SLF4J_TELLS = "slf4j.internal.verbosity";

  private int guests;
  private PrintStream outBefore = System.out;
  private PrintStream errBefore = System.err;
  private PrintStream routedOut = System.out;
  private PrintStream routedErr = System.err;

  /** A process without functions, whose loggers are ready for them. */
  public SharedProcess() {
    quietSlf4j();
    GuestRuntime.routeLoggers(Guest::runtimeOfThread, logVariables());
  }

  /** Takes a function in, before its code runs. */
  synchronized void enter() {
    if (guests++ == 0) {
      takeStreams();
    }
  }

  /** Lets a function go; with the last one the streams are as they were. */
  synchronized void leave() {
    if (--guests == 0) {
      restoreStreams();
    }
  }

  /**
   * The Runtime API's server logs through SLF4J, which else complains where nothing is behind it.
   */
  private static void quietSlf4j() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    if (loader.getResource(SLF4J_PROVIDERS) == null && System.getProperty(SLF4J_TELLS) == null) {
      System.setProperty(SLF4J_TELLS, "ERROR");
    }
  }

  private static Map<String, String> logVariables() {
    Map<String, String> variables = new HashMap<>(System.getenv());
    if (System.getProperty(LEVELS_PROPERTY) == null) {
      variables.putIfAbsent(LEVELS, DEFAULT_LEVELS);
    }
    return variables;
  }

  private void takeStreams() {
    outBefore = System.out;
    errBefore = System.err;
    routedOut = RoutedStream.over(outBefore, () -> Guest.outputOfThread(FunctionOutput::out));
    routedErr = RoutedStream.over(errBefore, () -> Guest.outputOfThread(FunctionOutput::err));
    System.setOut(routedOut);
    System.setErr(routedErr);
  }

  /** Unless somebody else has set another since, which may lead here. */
  private void restoreStreams() {
    if (System.out == routedOut) {
      System.setOut(outBefore);
    }
    if (System.err == routedErr) {
      System.setErr(errBefore);
    }
  }
}
