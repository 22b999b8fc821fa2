package dev.flint.runtime.dev.page.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.dev.function.FunctionError;
import dev.flint.runtime.dev.function.OwnCode;
import dev.flint.runtime.dev.function.PlatformLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log, taken apart where it is JSON.
 *
 * @param platform whether Lambda itself wrote it
 * @param level its level in capitals
 * @param time when it was logged, as it says
 * @param logger the logger's name
 * @param message its message; the whole line where it is no JSON
 * @param fields what else the JSON has
 * @param error the exception that was logged with it
 */
public record LogRecord(
    boolean platform,
    @Nullable String level,
    @Nullable String time,
    @Nullable String logger,
    String message,
    @Nullable JsonNode fields,
    @Nullable FunctionError error) {

  /** Where the usual libraries put level, time, logger and message. */
  private static final List<String> LEVEL = List.of("level", "log.level", "severity");

  private static final List<String> TIME = List.of("timestamp", "@timestamp", "time");
  private static final List<String> LOGGER =
      List.of("logger", "logger_name", "log.logger", "loggerName");
  private static final List<String> MESSAGE = List.of("message", "msg");

  static LogRecord of(String line, OwnCode code) {
    if (PlatformLine.is(line)) {
      return new LogRecord(true, null, null, null, line, null, null);
    }
    return Json.readObject(line.strip()) instanceof ObjectNode json
        ? ofJson(json, code)
        : ofText(line);
  }

  private static LogRecord ofText(String line) {
    return new LogRecord(false, null, null, null, line, null, null);
  }

  private static LogRecord ofJson(ObjectNode json, OwnCode code) {
    String level = take(json, LEVEL);
    String time = take(json, TIME);
    String logger = take(json, LOGGER);
    String message = take(json, MESSAGE);
    FunctionError error = FunctionError.of(json.path("exception"), code);
    if (error != null) {
      json.remove("exception");
    }
    return new LogRecord(
        false,
        level,
        time,
        logger,
        message == null ? "" : message,
        json.isEmpty() ? null : json,
        error);
  }

  private static @Nullable String take(ObjectNode json, List<String> names) {
    for (String name : names) {
      if (json.path(name).isValueNode()) {
        return json.remove(name).asText();
      }
    }
    return null;
  }
}
