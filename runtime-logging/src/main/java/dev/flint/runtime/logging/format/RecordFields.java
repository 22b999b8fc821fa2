package dev.flint.runtime.logging.format;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that a record has of its own, in either format. */
final class RecordFields {

  /** The one field that every record has, even if its value is null. */
  static final String MESSAGE = "message";

  /** The names of all of them, in the order in which they are written. */
  static final List<String> NAMES =
      List.of("timestamp", "level", "logger", MESSAGE, "AWSRequestId", "traceId", "tenantId");

  private RecordFields() {}

  /**
   * Returns the value of a field; null where there is none.
   *
   * @param name one of {@link #NAMES}
   * @param invocation the invocation under way; null outside of one
   */
  static @Nullable String value(
      String name, LogEntry entry, Instant time, @Nullable InvocationFields invocation) {
    return switch (name) {
      case "timestamp" -> Timestamp.utc(time.toEpochMilli());
      case "level" -> entry.level().name();
      case "logger" -> entry.logger();
      case MESSAGE -> entry.message();
      default -> invocation == null ? null : value(name, invocation);
    };
  }

  private static @Nullable String value(String name, InvocationFields invocation) {
    return switch (name) {
      case "AWSRequestId" -> invocation.requestId();
      case "traceId" -> invocation.traceId();
      default -> invocation.tenantId();
    };
  }
}
