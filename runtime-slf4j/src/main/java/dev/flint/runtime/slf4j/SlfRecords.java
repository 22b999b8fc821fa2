package dev.flint.runtime.slf4j;

import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.logging.format.LogEntry;
import dev.flint.runtime.logging.format.LogField;
import dev.flint.runtime.logging.format.RecordLevel;
import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NormalizedParameters;

/** Hands what is logged through SLF4J to the log, with the MDC of the thread. */
final class SlfRecords {

  private final FunctionLog log;
  private final ThreadMdcAdapter mdc;

  SlfRecords(FunctionLog log, ThreadMdcAdapter mdc) {
    this.log = log;
    this.mdc = mdc;
  }

  void write(SlfRecord slfRecord) {
    NormalizedParameters message = slfRecord.message();
    Throwable thrown = message.getThrowable();
    log.sink()
        .write(
            new LogEntry(
                RecordLevel.valueOf(slfRecord.level().name()),
                slfRecord.logger(),
                MessageFormatter.basicArrayFormat(message.getMessage(), message.getArguments()),
                thrown == null ? null : ThrowableDetails.of(thrown),
                fields(slfRecord)));
  }

  private List<LogField> fields(SlfRecord slfRecord) {
    List<LogField> fields = new ArrayList<>();
    for (Map.Entry<String, @Nullable String> entry : mdc.entries().entrySet()) {
      fields.add(new LogField(entry.getKey(), entry.getValue()));
    }
    for (KeyValuePair pair : slfRecord.pairs()) {
      fields.add(new LogField(pair.key, pair.value));
    }
    if (!slfRecord.markers().isEmpty()) {
      List<String> names = new ArrayList<>();
      for (Marker marker : slfRecord.markers()) {
        names.add(marker.getName());
      }
      fields.add(new LogField("markers", names));
    }
    return fields;
  }
}
