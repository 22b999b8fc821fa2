package dev.flint.runtime;

import dev.flint.runtime.api.RuntimeApi;
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
  private final PhaseFailures failures;

  /**
   * A snapshot that will be made.
   *
   * @param api is asked for the restore
   * @param listener is told of both ends
   * @param log the function's log
   */
  SnapStart(RuntimeApi api, PhaseListener listener, FunctionLog log) {
    this.api = api;
    this.listener = listener;
    this.log = log;
    this.failures = new PhaseFailures(api, log);
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
      failures.inInit(report(ErrorTypes.BEFORE_CHECKPOINT_ERROR, e));
      return false;
    }
  }

  private boolean passesRestore() {
    try {
      listener.afterRestore();
      Core.getGlobalContext().afterRestore();
      return true;
    } catch (Throwable e) {
      failures.inRestore(report(ErrorTypes.AFTER_RESTORE_ERROR, e));
      return false;
    }
  }

  /** What one resource threw is the error; of several, that they did, with them beside it. */
  private static ErrorReport report(String errorType, Throwable thrown) {
    Throwable[] causes = thrown.getSuppressed();
    return ErrorReport.of(errorType, causes.length == 1 ? causes[0] : thrown);
  }
}
