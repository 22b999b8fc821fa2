package dev.flint.runtime.junit.run;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.LogFrame;
import java.time.Duration;
import java.util.List;

/** A function that tests invoke. Threads: invocations take turns. */
public sealed interface TestedFunction extends AutoCloseable
    permits GuestFunction, PackagedFunction {

  /**
   * What came of an invocation.
   *
   * @param answer how it ended
   * @param duration from the event to the answer
   * @param log what was logged and printed meanwhile, and before by its init if it was the first
   */
  record Result(Answer answer, Duration duration, List<LogFrame> log) {}

  /** Sends the event to the function, which is started if it isn't, and waits for its answer. */
  Result invoke(Event event, Duration timeout) throws InterruptedException;

  /** Returns what it logged and printed so far. */
  FunctionOutput output();

  /** Ends the function; the next invocation starts it. */
  void restart() throws InterruptedException;

  /** Ends the function for good. */
  @Override
  void close();
}
