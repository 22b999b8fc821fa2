package dev.flint.runtime.junit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.flint.runtime.emulator.LogFrame;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A record of a function's log, or a line that the function printed.
 *
 * @param level {@code TRACE} to {@code FATAL}; {@code UNDEFINED} where none is said, as of what was
 *     printed
 * @param message the field {@code message} of a record in JSON, else the text, without the level
 *     before it
 * @param fields all fields of a record in JSON; none of text
 * @param text the whole record, as it is in the log
 */
public record LogRecord(String level, String message, Map<String, Object> fields, String text) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String UNDEFINED = "UNDEFINED";

  /** Copies the fields. */
  public LogRecord {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  static LogRecord of(LogFrame frame) {
    // On Lambda the lines of one record are joined so.
    String text = frame.text().stripTrailing().replace('\r', '\n');
    Map<String, Object> fields = fields(text);
    String level = frame.level();
    if (level.equals(UNDEFINED)) {
      level = String.valueOf(fields.getOrDefault("level", UNDEFINED));
    }
    String plain = text.startsWith("[" + level + "] ") ? text.substring(level.length() + 3) : text;
    return new LogRecord(
        level, String.valueOf(fields.getOrDefault("message", plain)), fields, text);
  }

  private static Map<String, Object> fields(String text) {
    try {
      return text.startsWith("{") ? JSON.readValue(text, new TypeReference<>() {}) : Map.of();
    } catch (JsonProcessingException noJson) {
      return Map.of();
    }
  }

  /** Returns the whole record. */
  @Override
  public String toString() {
    return text;
  }
}
