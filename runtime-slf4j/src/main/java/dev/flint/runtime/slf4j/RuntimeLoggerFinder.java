package dev.flint.runtime.slf4j;

import dev.flint.runtime.context.FunctionLogger;
import dev.flint.runtime.logging.FunctionLog;

/**
 * Gives the loggers of {@code System.getLogger}, also to the JDK itself, without {@code
 * java.util.logging}. The JDK finds it by itself.
 */
public final class RuntimeLoggerFinder extends System.LoggerFinder {

  private final FunctionLog log = FunctionLogger.logOfThisProcess();

  /** For the JDK. */
  public RuntimeLoggerFinder() {}

  @Override
  public System.Logger getLogger(String name, Module module) {
    return new RuntimeSystemLogger(name, log.sink().levels().of(name), log);
  }
}
