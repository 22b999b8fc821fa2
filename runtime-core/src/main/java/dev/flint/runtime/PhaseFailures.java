package dev.flint.runtime;

import dev.flint.runtime.api.RuntimeApi;
import dev.flint.runtime.api.RuntimeApiException;
import dev.flint.runtime.error.ErrorReport;
import dev.flint.runtime.logging.FunctionLog;

/**
 * Tells the log and the service of phases that failed.
 *
 * @param api the service
 * @param log the function's log
 */
record PhaseFailures(RuntimeApi api, FunctionLog log) {

  /** The function could not be made ready. */
  void inInit(ErrorReport report) {
    log(report);
    try {
      api.reportInitError(report);
    } catch (RuntimeApiException e) {
      log.error(e.getMessage());
    }
  }

  /** The function could not go on from its snapshot. */
  void inRestore(ErrorReport report) {
    log(report);
    try {
      api.reportRestoreError(report);
    } catch (RuntimeApiException e) {
      log.error(e.getMessage());
    }
  }

  private void log(ErrorReport report) {
    log.flushOutput();
    log.error(report.thrown());
  }
}
