package dev.flint.runtime.context;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.flint.runtime.context.json.JsonWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * The one logger of a function: {@code Context.getLogger()}, {@code LambdaRuntime.getLogger()} and
 * the runtime's own messages. It writes to {@code System.out}, a record at a time, and drops what
 * is below {@code AWS_LAMBDA_LOG_LEVEL}.
 *
 * <p>In format {@code TEXT} a record is the message as given, ended by a line feed if it has none;
 * in format {@code JSON} one object a line. Bytes are written as they are in both.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">
 *     Log formats</a>
 */
public final class FunctionLogger implements LambdaLogger {

  private static final String UNDEFINED = "UNDEFINED";

  private final boolean json;
  private final int minimumLevel;
  private final InstantSource clock;
  private final CurrentInvocation current;

  /** Makes a logger of the environment's format and level. */
  public FunctionLogger(
      FunctionEnvironment environment, InstantSource clock, CurrentInvocation current) {
    this.json = "JSON".equals(environment.logFormat());
    this.minimumLevel = FunctionEnvironment.LOG_LEVELS.indexOf(environment.logLevel());
    this.clock = clock;
    this.current = current;
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

  @Override
  public void log(String message) {
    write(message, UNDEFINED);
  }

  @Override
  public void log(byte[] message) {
    write(message == null ? "null".getBytes(StandardCharsets.UTF_8) : message);
  }

  @Override
  public void log(String message, LogLevel level) {
    if (isEnabled(level.name())) {
      write(
          json || UNDEFINED.equals(level.name()) ? message : "[" + level + "] " + message,
          level.name());
    }
  }

  @Override
  public void log(byte[] message, LogLevel level) {
    if (isEnabled(level.name())) {
      log(message);
    }
  }

  /** Logs a message of the runtime: something is odd, and it goes on. */
  public void warn(String message) {
    logOwn(message, "WARN");
  }

  /** Logs a message of the runtime: an invocation or the process failed. */
  public void error(String message) {
    logOwn(message, "ERROR");
  }

  /**
   * Sends on what the function printed, which belongs to the phase that an answer may end. A stream
   * that can't be flushed is one that the function put there: no answer must be lost over it.
   */
  public void flushOutput() {
    try {
      System.out.flush();
      System.err.flush();
    } catch (RuntimeException e) {
      warn("System.out or System.err can't be flushed: " + e);
    }
  }

  /**
   * In TEXT the runtime's messages have no level, as on the managed runtime, so nothing drops them.
   */
  private void logOwn(String message, String level) {
    if (!json || isEnabled(level)) {
      write(message, level);
    }
  }

  private boolean isEnabled(String level) {
    return UNDEFINED.equals(level) || FunctionEnvironment.LOG_LEVELS.indexOf(level) >= minimumLevel;
  }

  private void write(String message, String level) {
    String record = json ? jsonRecord(message, level) : String.valueOf(message);
    write((record.endsWith("\n") ? record : record + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Looks System.out up each time: a function may replace it, even by one that can't be used. */
  private static void write(byte[] record) {
    try {
      write(record, System.out);
    } catch (RuntimeException e) {
      write(record, new PrintStream(new FileOutputStream(FileDescriptor.out)));
    }
  }

  private static void write(byte[] record, PrintStream out) {
    synchronized (out) {
      out.write(record, 0, record.length);
      out.flush();
    }
  }

  private String jsonRecord(String message, String level) {
    JsonWriter record = JsonWriter.utf8().beginObject();
    record.name("timestamp").value(Timestamp.utc(clock.millis()));
    record.name("level").value(level);
    record.name("message").value(message);
    InvocationMetadata invocation = current.metadata();
    if (invocation != null) {
      record.name("AWSRequestId").value(invocation.requestId());
      if (invocation.tenantId() != null) {
        record.name("tenantId").value(invocation.tenantId());
      }
    }
    return record.endObject().toString();
  }
}
