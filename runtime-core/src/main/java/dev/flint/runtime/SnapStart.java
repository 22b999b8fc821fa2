package dev.flint.runtime;

import dev.flint.runtime.api.RuntimeApi;
import dev.flint.runtime.api.RuntimeApiException;
import dev.flint.runtime.error.ErrorReport;
import dev.flint.runtime.error.ErrorTypes;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.snapstart.Core;
import java.util.Map;

/**
 * The phase between init and serve of a function that is started from a snapshot: it is made of the
 * process while this waits, and each environment goes on from there.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">Lambda SnapStart</a>
 */
final class SnapStart {

  private static final String VARIABLE = "AWS_LAMBDA_INITIALIZATION_TYPE";
  private static final String VALUE = "snap-start";

  /** Where {@code org.crac} looks for what is behind it. */
  private static final String PROPERTY = "org.crac.Core.Compat";

  private final RuntimeApi api;
  private final PhaseListener listener;
  private final FunctionLog log;

  /**
   * A snapshot that will be made.
   *
   * @param api is asked for the restore
   * @param listener is told of both ends, the function's resources but for what comes between
   * @param log takes what goes wrong
   */
  SnapStart(RuntimeApi api, PhaseListener listener, FunctionLog log) {
    this.api = api;
    this.listener = listener;
    this.log = log;
  }

  static boolean isWanted(Map<String, String> variables) {
    return VALUE.equals(variables.get(VARIABLE));
  }

  /** Lets {@code org.crac} find the runtime, before the function's code runs. */
  static void prepare() {
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, Core.class.getPackageName());
    }
  }

  /** Returns when the process goes on from a snapshot; false when it can't. */
  boolean passes() {
    return passesCheckpoint() && passesRestore();
  }

  private boolean passesCheckpoint() {
    try {
      Core.getGlobalContext().beforeCheckpoint();
      listener.beforeCheckpoint();
      log.flushOutput();
      System.gc(); // What is garbage would be in the snapshot.
      api.awaitRestore();
      return true;
    } catch (Throwable e) {
      ErrorReport report = report(ErrorTypes.BEFORE_CHECKPOINT_ERROR, e);
      send(() -> api.reportInitError(report));
      return false;
    }
  }

  private boolean passesRestore() {
    try {
      listener.afterRestore();
      Core.getGlobalContext().afterRestore();
      return true;
    } catch (Throwable e) {
      ErrorReport report = report(ErrorTypes.AFTER_RESTORE_ERROR, e);
      send(() -> api.reportRestoreError(report));
      return false;
    }
  }

  /** What one resource threw is the error; of several the first, with the others beside it. */
  private ErrorReport report(String errorType, Throwable thrown) {
    Throwable[] causes = thrown.getSuppressed();
    ErrorReport report = ErrorReport.of(errorType, causes.length == 1 ? causes[0] : thrown);
    log.flushOutput();
    log.error(report.thrown());
    return report;
  }

  private void send(Report report) {
    try {
      report.send();
    } catch (RuntimeApiException e) {
      log.error(e.getMessage());
    }
  }

  /** A call that tells the service. */
  private interface Report {
    void send() throws RuntimeApiException;
  }
}
