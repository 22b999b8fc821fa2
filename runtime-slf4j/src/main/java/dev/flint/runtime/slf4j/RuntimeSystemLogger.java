package dev.flint.runtime.slf4j;

import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.logging.format.LogEntry;
import dev.flint.runtime.logging.format.RecordLevel;
import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.text.MessageFormat;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A logger of {@code System.getLogger}. */
final class RuntimeSystemLogger implements System.Logger {

  private final String name;
  private final RecordLevel minimum;
  private final FunctionLog log;

  RuntimeSystemLogger(String name, RecordLevel minimum, FunctionLog log) {
    this.name = name;
    this.minimum = minimum;
    this.log = log;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean isLoggable(Level level) {
    return level != Level.OFF && recordLevel(level).isEnabledAt(minimum);
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String message,
      @Nullable Throwable thrown) {
    if (isLoggable(level)) {
      write(level, localized(bundle, message), thrown);
    }
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String format,
      @Nullable Object @Nullable ... parameters) {
    if (isLoggable(level)) {
      write(level, formatted(localized(bundle, format), parameters), null);
    }
  }

  private void write(Level level, @Nullable String message, @Nullable Throwable thrown) {
    ThrowableDetails details = thrown == null ? null : ThrowableDetails.of(thrown);
    log.sink().write(new LogEntry(recordLevel(level), name, message, details, List.of()));
  }

  private static RecordLevel recordLevel(Level level) {
    return switch (level) {
      case ALL, TRACE -> RecordLevel.TRACE;
      case DEBUG -> RecordLevel.DEBUG;
      case INFO -> RecordLevel.INFO;
      case WARNING -> RecordLevel.WARN;
      case ERROR, OFF -> RecordLevel.ERROR;
    };
  }

  /** Returns the text itself where the bundle doesn't have it. */
  private static @Nullable String localized(
      @Nullable ResourceBundle bundle, @Nullable String message) {
    try {
      return bundle == null || message == null ? message : bundle.getString(message);
    } catch (MissingResourceException | ClassCastException notThere) {
      return message;
    }
  }

  /** Returns the text as it is where it is no format. */
  private static @Nullable String formatted(
      @Nullable String format, @Nullable Object @Nullable [] parameters) {
    try {
      return format == null || parameters == null || parameters.length == 0
          ? format
          : MessageFormat.format(format, parameters);
    } catch (IllegalArgumentException noFormat) {
      return format;
    }
  }
}
