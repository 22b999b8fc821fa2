package dev.flint.runtime.packaging.trial;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Init;
import dev.flint.runtime.emulator.LocalFunction;
import java.util.List;

/**
 * A function that can be started, and what it wrote to its log so far.
 *
 * @param function the function
 * @param lines its log, which grows
 */
public record Trial(LocalFunction function, List<String> lines) implements AutoCloseable {
  /**
   * Returns what went wrong, for people: the error document, or how the process ended, and the log.
   */
  public String describe(Answer failure) {
    return failure.text() + "\n" + log();
  }

  /**
   * Starts the function in an environment as new as Lambda's, without an event, and ends it.
   *
   * @return how that went
   */
  public TrialFunction.Start start() {
    lines.clear();
    try {
      Init init = function.initialize();
      TrialFunction.Start start =
          new TrialFunction.Start(init.duration(), init.failure().map(this::describe));
      function.renew();
      return start;
    } catch (InterruptedException e) {
      throw TrialFunction.interrupted(e);
    }
  }

  String log() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  @Override
  public void close() {
    function.close();
  }
}
