package dev.flint.runtime.logging;

import dev.flint.runtime.logging.format.RecordLevel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From which level on each named logger logs. {@code FLINT_LOG_LEVELS} holds them, such as {@code
 * com.example=DEBUG, org.apache=WARN, INFO}: a level of a logger counts for those whose names begin
 * with it and a dot too, the longest name wins, and a level without a name is that of all others.
 * It is {@code AWS_LAMBDA_LOG_LEVEL} when none is given, and {@code INFO} when there is none
 * either.
 */
public final class LoggerLevels {

  private static final String ALL_OTHERS = "";

  private final Map<String, RecordLevel> byName;

  private LoggerLevels(Map<String, RecordLevel> byName) {
    this.byName = byName;
  }

  /**
   * Reads the setting.
   *
   * @param warnings where a sentence is added for each part that could not be used
   */
  static LoggerLevels read(LogSettings settings, List<String> warnings) {
    Map<String, RecordLevel> byName = new HashMap<>();
    boolean given = settings.level() != RecordLevel.UNDEFINED;
    byName.put(ALL_OTHERS, given ? settings.level() : RecordLevel.INFO);
    String text = settings.value(LogSettings.LEVELS);
    for (String part : text == null ? new String[0] : text.split(",")) {
      if (!part.isBlank() && !add(part.strip(), byName)) {
        warnings.add(
            LogSettings.LEVELS
                + " should have parts like com.example=DEBUG, with a level of "
                + Arrays.toString(RecordLevel.values())
                + ", but has \""
                + part.strip()
                + "\" (left out)");
      }
    }
    return new LoggerLevels(byName);
  }

  private static boolean add(String part, Map<String, RecordLevel> byName) {
    int equals = part.indexOf('=');
    RecordLevel level = RecordLevel.named(part.substring(equals + 1).strip());
    if (level == null) {
      return false;
    }
    byName.put(equals < 0 ? ALL_OTHERS : part.substring(0, equals).strip(), level);
    return true;
  }

  /** Returns the lowest level that a logger logs. */
  public RecordLevel of(String logger) {
    String name = logger;
    while (!byName.containsKey(name)) {
      name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
    return byName.get(name);
  }

  /** Returns the levels by the names of loggers; the empty name stands for all others. */
  public Map<String, RecordLevel> byName() {
    return Map.copyOf(byName);
  }
}
