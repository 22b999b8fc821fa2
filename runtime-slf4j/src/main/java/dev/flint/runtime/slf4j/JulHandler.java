package dev.flint.runtime.slf4j;

import dev.flint.runtime.context.FunctionLogger;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.logging.format.LogEntry;
import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.util.List;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * Hands the records of {@code java.util.logging} to the function's log. A function's own
 * configuration may name it too.
 */
public final class JulHandler extends Handler {

  private final FunctionLog log = FunctionLogger.logOfThisProcess();

  /** For the {@code LogManager}. */
  public JulHandler() {
    setFormatter(new MessageFormatter());
  }

  @Override
  public void publish(LogRecord logRecord) {
    if (!isLoggable(logRecord)) {
      return;
    }
    try {
      Throwable thrown = logRecord.getThrown();
      String name = logRecord.getLoggerName();
      log.sink()
          .write(
              new LogEntry(
                  JulLevels.recordLevel(logRecord.getLevel()),
                  name == null ? "" : name,
                  getFormatter().format(logRecord),
                  thrown == null ? null : ThrowableDetails.of(thrown),
                  List.of()));
    } catch (RuntimeException e) {
      reportError(null, e, ErrorManager.WRITE_FAILURE);
    }
  }

  /** Nothing is kept back. */
  @Override
  public void flush() {}

  /** The log is the whole function's. */
  @Override
  public void close() {}

  /** The message alone: the rest is up to the log's own format. */
  private static final class MessageFormatter extends Formatter {

    @Override
    public String format(LogRecord logRecord) {
      return formatMessage(logRecord);
    }
  }
}
