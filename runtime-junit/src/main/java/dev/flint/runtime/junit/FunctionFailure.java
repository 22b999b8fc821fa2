package dev.flint.runtime.junit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fails a test that expected something else of an invocation, and shows the function's log. */
final class FunctionFailure extends AssertionError {

  private static final long serialVersionUID = 1L;

  FunctionFailure(String reason, List<LogRecord> log, @Nullable Throwable cause) {
    super(reason + "\n" + describe(log), cause);
  }

  /** Returns the log as text for a person. */
  static String describe(List<LogRecord> log) {
    if (log.isEmpty()) {
      return "It logged nothing.";
    }
    StringBuilder text = new StringBuilder("Its log:");
    log.forEach(entry -> text.append("\n  ").append(entry.text().replace("\n", "\n  ")));
    return text.toString();
  }
}
