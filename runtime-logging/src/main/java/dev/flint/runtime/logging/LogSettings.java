package dev.flint.runtime.logging;

import dev.flint.runtime.logging.format.RecordLevel;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the function logs, as the environment says. What few functions set is looked up when it is
 * asked for.
 *
 * @param json {@code AWS_LAMBDA_LOG_FORMAT}: whether it is {@code JSON} and not {@code TEXT}
 * @param level {@code AWS_LAMBDA_LOG_LEVEL}: {@code UNDEFINED}, which lets everything through, or
 *     {@code TRACE} to {@code FATAL}
 * @param logsStreams {@code FLINT_LOG_STREAMS}: whether what is printed on standard output and
 *     error is logged, line by line
 * @param variables the environment
 * @param frames takes the records as frames, one with each write; null, as on Lambda, where the
 *     environment says where records go
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html">
 *     Advanced logging controls</a>
 */
public record LogSettings(
    boolean json,
    RecordLevel level,
    boolean logsStreams,
    Map<String, String> variables,
    @Nullable OutputStream frames) {

  private static final String FORMAT = "AWS_LAMBDA_LOG_FORMAT";
  private static final String LEVEL = "AWS_LAMBDA_LOG_LEVEL";
  private static final String RUNTIME_API = "AWS_LAMBDA_RUNTIME_API";
  static final String DESCRIPTOR = "_LAMBDA_TELEMETRY_LOG_FD";
  static final String SOCKET = "_LAMBDA_TELEMETRY_LOG_FD_PROVIDER_SOCKET";

  /** Levels of single loggers. */
  static final Setting LEVELS = new Setting("FLINT_LOG_LEVELS", "flint.logLevels");

  /** How records of named loggers look in TEXT. */
  static final Setting PATTERN = new Setting("FLINT_LOG_PATTERN", "flint.logPattern");

  private static final Setting STREAMS = new Setting("FLINT_LOG_STREAMS", "flint.logStreams");

  /**
   * Reads the variables. None of them is needed: one that is missing or can't be read means its
   * default.
   *
   * @param variables the environment
   * @param warnings where a sentence is added for each variable that could not be used
   */
  public static LogSettings read(Map<String, String> variables, List<String> warnings) {
    return new LogSettings(
        json(variables, warnings),
        level(variables, warnings),
        STREAMS.isTrue(variables, warnings),
        variables,
        null);
  }

  /** Returns the same in format JSON, in which each record says which invocation it is of. */
  public LogSettings inJson() {
    return new LogSettings(true, level, logsStreams, variables, frames);
  }

  /** Returns the same with the records going to a stream, as frames, where there is one. */
  public LogSettings inFramesTo(@Nullable OutputStream stream) {
    return new LogSettings(json, level, logsStreams, variables, stream);
  }

  /**
   * Returns whether the service reads the log, and not a person at a terminal, as in unit tests.
   */
  boolean isOnLambda() {
    return given(RUNTIME_API, variables) != null;
  }

  /** Returns the number of the descriptor for frames; null where the service gives none. */
  @Nullable String frameDescriptor() {
    return given(DESCRIPTOR, variables);
  }

  /** Returns the path of the socket for lines; null where the service gives none. */
  @Nullable String lineSocket() {
    return given(SOCKET, variables);
  }

  /** Returns what a setting says; null where it is not set. */
  @Nullable String value(Setting setting) {
    return setting.value(variables);
  }

  private static boolean json(Map<String, String> variables, List<String> warnings) {
    String value = given(FORMAT, variables);
    boolean json = "JSON".equalsIgnoreCase(value);
    if (value != null && !json && !value.equalsIgnoreCase("TEXT")) {
      warnings.add(FORMAT + " should be TEXT or JSON, but is \"" + value + "\" (taken for TEXT)");
    }
    return json;
  }

  private static RecordLevel level(Map<String, String> variables, List<String> warnings) {
    String value = given(LEVEL, variables);
    if (value == null) {
      return RecordLevel.UNDEFINED;
    }
    RecordLevel level = RecordLevel.named(value);
    if (level == null) {
      String levels = Arrays.toString(RecordLevel.values());
      warnings.add(
          LEVEL + " should be one of " + levels + ", but is \"" + value + "\" (taken for none)");
      return RecordLevel.UNDEFINED;
    }
    return level;
  }

  /** Empty stands for missing. */
  private static @Nullable String given(String name, Map<String, String> variables) {
    String value = variables.get(name);
    return value == null || value.isEmpty() ? null : value;
  }
}
