package dev.flint.runtime.context;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.logging.LogSettings;
import dev.flint.runtime.logging.format.LogEntry;
import dev.flint.runtime.logging.format.RecordLevel;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The logger that a function is given: {@code Context.getLogger()} and {@code
 * LambdaRuntime.getLogger()}. It drops what is below {@code AWS_LAMBDA_LOG_LEVEL} and hands the
 * rest to the {@link FunctionLog}.
 *
 * <p>In format {@code TEXT} a record is the message as given; in format {@code JSON} one object.
 * Bytes are written as they are in both.
 *
 * @param log where the records go
 */
public record FunctionLogger(FunctionLog log) implements LambdaLogger {

  /**
   * Returns the log of this process, for loggers that are made by a library: the runtime's; outside
   * of the runtime, as in a function's unit tests, one of the environment's settings.
   */
  public static FunctionLog logOfThisProcess() {
    if (LambdaRuntime.getLogger() instanceof FunctionLogger logger) {
      return logger.log;
    }
    FunctionLog own = ofVariables(System.getenv());
    return own.choosing(new OnceInstalled(own));
  }

  /**
   * The log of a logger that is installed later, as it is when a function's unit tests have used
   * its loggers before a runtime begins in their process.
   */
  private record OnceInstalled(FunctionLog own) implements Supplier<FunctionLog> {

    @Override
    public FunctionLog get() {
      return LambdaRuntime.getLogger() instanceof FunctionLogger logger ? logger.log : own;
    }
  }

  /**
   * Makes a log for a process in which several functions run, one for each thread, and lets {@code
   * LambdaRuntime.getLogger()} and libraries log to it, unless there is one already.
   *
   * @param ofThread gives the log of the thread's function; null where it has none, and then the
   *     process's own counts
   * @param variables how that is set up
   */
  public static void installForThreads(
      Supplier<@Nullable FunctionLog> ofThread, Map<String, String> variables) {
    if (LambdaRuntime.getLogger() instanceof FunctionLogger logger && logger.log.isChoosing()) {
      return;
    }
    FunctionLog ofProcess = ofVariables(variables);
    Supplier<FunctionLog> chosen =
        () -> {
          FunctionLog ofFunction = ofThread.get();
          return ofFunction == null ? ofProcess : ofFunction;
        };
    new FunctionLogger(ofProcess.choosing(chosen)).install();
  }

  private static FunctionLog ofVariables(Map<String, String> variables) {
    List<String> warnings = new ArrayList<>();
    LogSettings settings = LogSettings.read(variables, warnings);
    FunctionLog log =
        new FunctionLog(settings, InstantSource.system(), CurrentInvocation.ofProcess());
    for (String warning : warnings) {
      log.warn(warning);
    }
    return log;
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
      log.warn("LambdaRuntime.getLogger() keeps a logger of its own: " + e.getMessage());
    }
  }

  @Override
  public void log(@Nullable String message) {
    write(RecordLevel.UNDEFINED, message);
  }

  @Override
  public void log(byte @Nullable [] message) {
    write(RecordLevel.UNDEFINED, message);
  }

  @Override
  public void log(@Nullable String message, LogLevel level) {
    RecordLevel recordLevel = RecordLevel.valueOf(level.name());
    if (recordLevel.isEnabledAt(log.settings().level())) {
      boolean bare = log.settings().json() || recordLevel == RecordLevel.UNDEFINED;
      write(recordLevel, bare ? message : "[" + level + "] " + message);
    }
  }

  @Override
  public void log(byte @Nullable [] message, LogLevel level) {
    RecordLevel recordLevel = RecordLevel.valueOf(level.name());
    if (recordLevel.isEnabledAt(log.settings().level())) {
      write(recordLevel, message);
    }
  }

  private void write(RecordLevel level, @Nullable String message) {
    log.sink().write(LogEntry.of(level, null, message));
  }

  private void write(RecordLevel level, byte @Nullable [] message) {
    log.sink().write(message == null ? "null".getBytes(StandardCharsets.UTF_8) : message, level);
  }
}
