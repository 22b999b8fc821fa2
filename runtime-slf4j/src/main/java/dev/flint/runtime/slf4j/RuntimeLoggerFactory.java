package dev.flint.runtime.slf4j;

import dev.flint.runtime.logging.FunctionLog;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;

/** Makes SLF4J's loggers, one for each name. */
final class RuntimeLoggerFactory implements ILoggerFactory {

  private final FunctionLog log;
  private final ThreadMdcAdapter mdc;
  private final ConcurrentMap<String, Logger> loggers = new ConcurrentHashMap<>();

  RuntimeLoggerFactory(FunctionLog log, ThreadMdcAdapter mdc) {
    this.log = log;
    this.mdc = mdc;
  }

  @Override
  public Logger getLogger(String name) {
    Logger logger = loggers.get(name);
    if (logger != null) {
      return logger;
    }
    Logger made = new RuntimeLogger(name, log.sink().levels().of(name), new SlfRecords(log, mdc));
    Logger other = loggers.putIfAbsent(name, made);
    return other == null ? made : other;
  }
}
