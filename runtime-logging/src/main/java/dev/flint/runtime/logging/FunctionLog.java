package dev.flint.runtime.logging;

import dev.flint.runtime.logging.format.InvocationFields;
import dev.flint.runtime.logging.format.LogEntry;
import dev.flint.runtime.logging.format.RecordLevel;
import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one log of a function: its loggers' records, what it prints, and the runtime's own messages.
 * The {@link LogSink} behind it is made when there is something to log.
 */
public final class FunctionLog {

  private final LogSettings settings;
  private final InstantSource clock;
  private final Supplier<? extends @Nullable InvocationFields> current;

  /** Standard output and error as they were before the function's code ran. */
  private PrintStream ownOut = System.out;

  private PrintStream ownErr = System.err;

  /** Streams of the function's that were waited for in vain; null where there are none. */
  private volatile @Nullable FunctionStreams stuck;

  private volatile @Nullable LogSink sink;

  /** Gives the log that is meant, where a process has several functions; null for this one. */
  private final @Nullable Supplier<FunctionLog> chosen;

  /**
   * Makes a log of the environment's format and level.
   *
   * @param settings how to log
   * @param clock gives the records' time
   * @param current gives the invocation under way, or null
   */
  public FunctionLog(
      LogSettings settings,
      InstantSource clock,
      Supplier<? extends @Nullable InvocationFields> current) {
    this(settings, clock, current, null);
  }

  private FunctionLog(
      LogSettings settings,
      InstantSource clock,
      Supplier<? extends @Nullable InvocationFields> current,
      @Nullable Supplier<FunctionLog> chosen) {
    this.settings = settings;
    this.clock = clock;
    this.current = current;
    this.chosen = chosen;
  }

  /**
   * Returns a log for who can hold but one, in a process with several functions: it is another with
   * each record.
   *
   * @param chosen gives the one that is meant, such as that of the thread's function
   */
  public FunctionLog choosing(Supplier<FunctionLog> chosen) {
    return new FunctionLog(settings, clock, current, chosen);
  }

  /** Returns whether it is another with each record. */
  public boolean isChoosing() {
    return chosen != null;
  }

  /** Returns how it is set up. */
  public LogSettings settings() {
    return chosen == null ? settings : chosen.get().settings();
  }

  /** Returns where the records go. */
  public LogSink sink() {
    if (chosen != null) {
      return chosen.get().sink();
    }
    LogSink made = sink;
    return made == null ? makeSink() : made;
  }

  private synchronized LogSink makeSink() {
    if (sink == null) {
      sink = new LogSink(settings, clock, current, ownOut);
    }
    return sink;
  }

  /** Returns whether anything was logged, or a logger made, so far. */
  public boolean isUsed() {
    return chosen == null ? sink != null : chosen.get().isUsed();
  }

  /** Logs a message of the runtime: something is odd, and it goes on. */
  public void warn(@Nullable String message) {
    logOwn(LogEntry.of(RecordLevel.WARN, null, message));
  }

  /** Logs a message of the runtime: an invocation or the process failed. */
  public void error(@Nullable String message) {
    logOwn(LogEntry.of(RecordLevel.ERROR, null, message));
  }

  /** Logs what made the process fail. */
  public void error(Throwable thrown) {
    try {
      error(ThrowableDetails.of(thrown));
    } catch (Throwable e) {
      error(thrown.getClass().getName());
    }
  }

  /** Logs what made an invocation or the process fail. */
  public void error(ThrowableDetails thrown) {
    logOwn(LogEntry.of(RecordLevel.ERROR, thrown));
  }

  /** From now on logs what is printed, if a setting asks for that. */
  public void takeStreams() {
    if (chosen != null) {
      chosen.get().takeStreams();
    } else if (settings.logsStreams()) {
      sink().takeStreams();
      ownOut = System.out;
      ownErr = System.err;
    }
  }

  /**
   * Sends on what the function printed, which belongs to the phase that an answer may end. Throws
   * nothing and waits for no stream of the function's for long: no answer must be lost over one.
   */
  public void flushOutput() {
    if (chosen == null) {
      flushOwnOutput();
    } else {
      chosen.get().flushOutput();
    }
  }

  private void flushOwnOutput() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    FunctionStreams waitedFor = stuck;
    if (out == ownOut && err == ownErr) {
      out.flush();
      err.flush();
    } else if (waitedFor == null || !waitedFor.matches(out, err)) {
      flush(new FunctionStreams(out, err));
    }
    LogSink made = sink;
    if (made != null) {
      made.endLines();
    }
  }

  private void flush(FunctionStreams streams) {
    stuck = streams.flush() ? null : streams;
    if (streams.problem() != null) {
      warn("System.out or System.err can't be flushed: " + streams.problem());
    }
  }

  /**
   * In TEXT the runtime's messages have no level, as on the managed runtime, so nothing drops them.
   * Throws nothing: what comes after a message, such as an answer or an exit, matters more.
   */
  private void logOwn(LogEntry entry) {
    try {
      LogSettings used = settings();
      if (!used.json() || entry.level().isEnabledAt(used.level())) {
        sink().writeOwn(entry);
      }
    } catch (Throwable e) {
      printPlainly(entry);
    }
  }

  private static void printPlainly(LogEntry entry) {
    try {
      byte[] line = (entry.message() + "\n").getBytes(StandardCharsets.UTF_8);
      new FileOutputStream(FileDescriptor.out).write(line);
    } catch (Throwable e) {
      // There is nothing left to say it with.
    }
  }
}
