package dev.flint.runtime.slf4j;

import dev.flint.runtime.logging.format.RecordLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.NormalizedParameters;
import org.slf4j.spi.LoggingEventAware;

/** A logger of SLF4J, with its fluent API. Markers are logged and don't change what is. */
final class RuntimeLogger extends LegacyAbstractLogger implements LoggingEventAware {

  private static final long serialVersionUID = 1L;

  private final transient RecordLevel minimum;
  private final transient SlfRecords records;

  RuntimeLogger(String name, RecordLevel minimum, SlfRecords records) {
    this.name = name;
    this.minimum = minimum;
    this.records = records;
  }

  @Override
  public boolean isTraceEnabled() {
    return RecordLevel.TRACE.isEnabledAt(minimum);
  }

  @Override
  public boolean isDebugEnabled() {
    return RecordLevel.DEBUG.isEnabledAt(minimum);
  }

  @Override
  public boolean isInfoEnabled() {
    return RecordLevel.INFO.isEnabledAt(minimum);
  }

  @Override
  public boolean isWarnEnabled() {
    return RecordLevel.WARN.isEnabledAt(minimum);
  }

  @Override
  public boolean isErrorEnabled() {
    return RecordLevel.ERROR.isEnabledAt(minimum);
  }

  @Override
  public void log(LoggingEvent event) {
    NormalizedParameters message = NormalizedParameters.normalize(event);
    List<Marker> markers = event.getMarkers();
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    records.write(
        new SlfRecord(
            name,
            event.getLevel(),
            message,
            markers == null ? List.of() : markers,
            pairs == null ? List.of() : pairs));
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String pattern,
      @Nullable Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    records.write(
        new SlfRecord(
            name,
            level,
            new NormalizedParameters(pattern, arguments, thrown),
            marker == null ? List.of() : List.of(marker),
            List.of()));
  }

  /** Nothing here asks who called. */
  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }
}
