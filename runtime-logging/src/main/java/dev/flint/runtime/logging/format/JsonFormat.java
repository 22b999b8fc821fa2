package dev.flint.runtime.logging.format;

import dev.flint.runtime.json.JsonWriter;
import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Format {@code JSON}: one object, by the names that AWS's own runtimes use. A field whose name the
 * record has already is written with an underscore before it, so that neither is lost.
 */
public final class JsonFormat implements RecordFormat {

  private static final String EXCEPTION = "exception";

  /** A format without settings. */
  public JsonFormat() {}

  @Override
  public String format(LogEntry entry, Instant time, @Nullable InvocationFields invocation) {
    JsonWriter json = JsonWriter.utf8().beginObject();
    for (String name : RecordFields.NAMES) {
      String value = RecordFields.value(name, entry, time, invocation);
      if (value != null || name.equals(RecordFields.MESSAGE)) {
        json.name(name).value(value);
      }
    }
    if (!entry.fields().isEmpty()) {
      writeFields(entry.fields(), invocation, json);
    }
    ThrowableDetails thrown = entry.thrown();
    if (thrown != null) {
      json.name(EXCEPTION);
      ThrowableJson.write(thrown, json);
    }
    return json.endObject().toString();
  }

  private static void writeFields(
      List<LogField> fields, @Nullable InvocationFields invocation, JsonWriter json) {
    Set<String> taken = new HashSet<>(RecordFields.NAMES);
    taken.add(EXCEPTION);
    for (LogField field : fields) {
      if (isTheRequestId(field, invocation)) {
        continue;
      }
      String name = String.valueOf(field.name());
      while (!taken.add(name)) {
        name = "_" + name;
      }
      json.name(name);
      FieldJson.write(field.value(), json);
    }
  }

  /** Functions are used to putting it into the MDC themselves. */
  private static boolean isTheRequestId(LogField field, @Nullable InvocationFields invocation) {
    return "AWSRequestId".equals(field.name())
        && invocation != null
        && invocation.requestId().equals(field.value());
  }
}
