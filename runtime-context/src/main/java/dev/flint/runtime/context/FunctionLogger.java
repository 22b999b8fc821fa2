package dev.flint.runtime.context;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.flint.runtime.context.logging.LogSettings;
import dev.flint.runtime.context.logging.LogSink;
import dev.flint.runtime.context.logging.format.LogEntry;
import dev.flint.runtime.context.logging.format.RecordLevel;
import dev.flint.runtime.context.thrown.StackTraceText;
import dev.flint.runtime.context.thrown.ThrowableDetails;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The one logger of a function: {@code Context.getLogger()}, {@code LambdaRuntime.getLogger()} and
 * the runtime's own messages. It drops what is below {@code AWS_LAMBDA_LOG_LEVEL} and hands the
 * rest to the {@link LogSink}, which it makes when there is something to log.
 *
 * <p>In format {@code TEXT} a record is the message as given; in format {@code JSON} one object.
 * Bytes are written as they are in both.
 */
@SuppressWarnings("exports") // What is behind it is for Flint's own modules.
public final class FunctionLogger implements LambdaLogger {

  private final LogSettings settings;
  private final InstantSource clock;
  private final CurrentInvocation current;

  /** Standard output and error as they were before the function's code ran. */
  private PrintStream ownOut = System.out;

  private PrintStream ownErr = System.err;

  /** Streams of the function's that were waited for in vain; null where there are none. */
  private FunctionStreams stuck;

  private volatile LogSink sink;

  /** Makes a logger of the environment's format and level. */
  public FunctionLogger(LogSettings settings, InstantSource clock, CurrentInvocation current) {
    this.settings = settings;
    this.clock = clock;
    this.current = current;
  }

  /**
   * The logger of this process, for loggers that are made by a library: the runtime's; outside of
   * the runtime, as in a function's unit tests, one of the environment's settings.
   */
  public static FunctionLogger ofThisProcess() {
    if (LambdaRuntime.getLogger() instanceof FunctionLogger logger) {
      return logger;
    }
    List<String> warnings = new ArrayList<>();
    LogSettings settings = LogSettings.read(System.getenv(), warnings);
    FunctionLogger logger =
        new FunctionLogger(settings, InstantSource.system(), new CurrentInvocation());
    for (String warning : warnings) {
      logger.warn(warning);
    }
    return logger;
  }

  /**
   * Makes this the logger that {@code LambdaRuntime.getLogger()} gives. Its field is private and
   * has no setter; the managed runtime sets it by reflection too. Where a module descriptor forbids
   * that, the function has two loggers, and a warning says so.
   */
  public void install() {
    try {
      // Not Field.set, which makes itself a method handle of bytecode: 9 ms of a start on JDK 25.
      VarHandle field =
          MethodHandles.privateLookupIn(LambdaRuntime.class, MethodHandles.lookup())
              .findStaticVarHandle(LambdaRuntime.class, "logger", LambdaLogger.class);
      field.set((LambdaLogger) this);
    } catch (ReflectiveOperationException | RuntimeException e) {
      warn("LambdaRuntime.getLogger() keeps a logger of its own: " + e.getMessage());
    }
  }

  /** Where the records go. */
  public LogSink sink() {
    LogSink made = sink;
    return made == null ? makeSink() : made;
  }

  private synchronized LogSink makeSink() {
    if (sink == null) {
      sink = new LogSink(settings, clock, current, ownOut);
    }
    return sink;
  }

  @Override
  public void log(String message) {
    write(RecordLevel.UNDEFINED, message);
  }

  @Override
  public void log(byte[] message) {
    write(RecordLevel.UNDEFINED, message);
  }

  @Override
  public void log(String message, LogLevel level) {
    RecordLevel recordLevel = RecordLevel.valueOf(level.name());
    if (recordLevel.isEnabledAt(settings.level())) {
      boolean bare = settings.json() || recordLevel == RecordLevel.UNDEFINED;
      write(recordLevel, bare ? message : "[" + level + "] " + message);
    }
  }

  @Override
  public void log(byte[] message, LogLevel level) {
    RecordLevel recordLevel = RecordLevel.valueOf(level.name());
    if (recordLevel.isEnabledAt(settings.level())) {
      write(recordLevel, message);
    }
  }

  /** Logs a message of the runtime: something is odd, and it goes on. */
  public void warn(String message) {
    logOwn(LogEntry.of(RecordLevel.WARN, null, message));
  }

  /** Logs a message of the runtime: an invocation or the process failed. */
  public void error(String message) {
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

  /**
   * Loads what logging takes, and logs nothing: for an exception, and for the records of a function
   * that has made loggers. One that hasn't would carry it for nothing.
   *
   * @param thrown an exception to try it with
   */
  public void rehearse(ThrowableDetails thrown) {
    StackTraceText.of(thrown);
    if (sink != null) {
      sink.rehearse(thrown);
    }
  }

  /** From now on logs what is printed, if a setting asks for that. */
  public void takeStreams() {
    if (settings.logsStreams()) {
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
    PrintStream out = System.out;
    PrintStream err = System.err;
    if (out == ownOut && err == ownErr) {
      out.flush();
      err.flush();
    } else if (stuck == null || !stuck.are(out, err)) {
      flush(new FunctionStreams(out, err));
    }
    if (sink != null) {
      sink.endLines();
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
      if (!settings.json() || entry.level().isEnabledAt(settings.level())) {
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

  private void write(RecordLevel level, String message) {
    sink().write(LogEntry.of(level, null, message));
  }

  private void write(RecordLevel level, byte[] message) {
    sink().write(message == null ? "null".getBytes(StandardCharsets.UTF_8) : message, level);
  }
}
