package dev.flint.runtime.training;

import dev.flint.runtime.context.InvocationMetadata;
import dev.flint.runtime.error.ErrorReport;
import dev.flint.runtime.error.ErrorTypes;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.logging.format.JsonFormat;
import dev.flint.runtime.logging.format.LogEntry;
import dev.flint.runtime.logging.format.RecordLevel;
import dev.flint.runtime.logging.format.TextFormat;
import dev.flint.runtime.logging.format.TextPattern;
import dev.flint.runtime.logging.throwable.StackTraceText;
import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.time.Instant;

/** Loads what a failing invocation and the function's loggers take, and logs nothing. */
final class LogRehearsal {

  private static final InvocationMetadata INVOCATION =
      new InvocationMetadata("request-1", null, null, "Root=1-a-b", null, null, null, null);

  private final FunctionLog log;

  LogRehearsal(FunctionLog log) {
    this.log = log;
  }

  /**
   * Does it.
   *
   * @param logs whether the function logs by its context; a function that has made loggers logs as
   *     well, and another one would carry what that takes for nothing
   */
  void rehearse(boolean logs) {
    // What a failing invocation needs: some 100 KB of an archive.
    ThrowableDetails thrown =
        ErrorReport.of(ErrorTypes.USER_EXCEPTION, new RuntimeException()).thrown();
    StackTraceText.of(thrown);
    if (logs) {
      log.sink();
    }
    if (log.isUsed()) {
      LogEntry entry = LogEntry.of(RecordLevel.INFO, thrown);
      new JsonFormat().format(entry, Instant.EPOCH, INVOCATION);
      new TextFormat(TextPattern.parse(TextPattern.DEFAULT))
          .format(entry, Instant.EPOCH, INVOCATION);
    }
  }
}
