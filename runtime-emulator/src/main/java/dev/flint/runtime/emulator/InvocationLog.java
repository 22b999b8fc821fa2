package dev.flint.runtime.emulator;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes the lines that Lambda itself adds to the log of a function. */
final class InvocationLog {

  private final Consumer<String> log;
  private final FunctionSettings settings;

  InvocationLog(FunctionSettings settings, Consumer<String> log) {
    this.settings = settings;
    this.log = log;
  }

  void start(String requestId) {
    log.accept("START RequestId: " + requestId + " Version: $LATEST");
  }

  void initTimedOut(Duration limit) {
    log.accept("INIT_REPORT Init Duration: " + millis(limit) + " ms\tPhase: init\tStatus: timeout");
  }

  /** Says why the process ended, if the invocation ended it. */
  void ended(Answer answer) {
    if (answer instanceof Answer.TimedOut timedOut) {
      log.accept(timedOut.requestId() + " Task timed out after " + timedOut.seconds());
    } else if (answer instanceof Answer.Exited exited) {
      log.accept("RequestId: " + exited.requestId() + " Error: " + exited.reason());
      log.accept("Runtime.ExitError");
    }
  }

  void end(String requestId, Answer answer, InvocationReport measured) {
    log.accept("END RequestId: " + requestId);
    StringBuilder report = new StringBuilder("REPORT RequestId: " + requestId + "\t");
    report.append("Duration: ").append(millis(measured.duration())).append(" ms\t");
    report.append("Billed Duration: ").append(billedMillis(measured.duration())).append(" ms\t");
    report.append("Memory Size: ").append(settings.memoryMb()).append(" MB\t");
    measured
        .peakMemory()
        .ifPresent(bytes -> report.append("Max Memory Used: " + megabytes(bytes) + " MB\t"));
    measured.init().ifPresent(init -> report.append("Init Duration: " + millis(init) + " ms\t"));
    log.accept(report + status(answer));
  }

  private static String status(Answer answer) {
    if (answer instanceof Answer.TimedOut) {
      return "Status: timeout";
    }
    if (answer instanceof Answer.Exited) {
      return "Status: error\tError Type: Runtime.ExitError";
    }
    if (answer instanceof Answer.InitError error) {
      return "Status: error\tError Type: " + error.errorType();
    }
    return "";
  }

  private static String millis(Duration duration) {
    return String.format(Locale.ROOT, "%.2f", duration.toNanos() / 1e6);
  }

  private static long billedMillis(Duration duration) {
    return (long) Math.ceil(duration.toNanos() / 1e6);
  }

  private static long megabytes(long bytes) {
    return (bytes + 1024 * 1024 - 1) / (1024 * 1024);
  }
}
