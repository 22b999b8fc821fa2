package dev.flint.runtime.context.logging.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How a record of a named logger looks in format {@code TEXT}: any text with names in braces, such
 * as {@code {level} {message}}. They are the names that the record's fields have in JSON, and
 * {@code {fields}} for all its other fields, each with a blank before it.
 */
public final class TextPattern {

  /** The pattern of whoever sets none. */
  public static final String DEFAULT =
      "{timestamp} {AWSRequestId} {level} {logger} {message}{fields}";

  private static final List<String> NAMES =
      List.of(
          "timestamp",
          "level",
          "logger",
          "message",
          "AWSRequestId",
          "traceId",
          "tenantId",
          "fields");

  /** Stands for what is not known. */
  private static final String NONE = "-";

  /** Texts and names by turns, a text first. */
  private final List<String> parts;

  private TextPattern(List<String> parts) {
    this.parts = parts;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when a brace is not closed or a name is not known; the message
   *     says which
   */
  public static TextPattern parse(String pattern) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', start)) {
      int close = pattern.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("the brace at " + open + " is not closed");
      }
      parts.add(pattern.substring(start, open));
      parts.add(known(pattern.substring(open + 1, close)));
      start = close + 1;
    }
    parts.add(pattern.substring(start));
    return new TextPattern(parts);
  }

  private static String known(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("{" + name + "} is none of " + NAMES);
    }
    return name;
  }

  /** Writes a record. */
  void append(LogEntry entry, Instant time, InvocationFields invocation, StringBuilder text) {
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (i % 2 == 0) {
        text.append(part);
      } else if (part.equals("fields")) {
        appendFields(entry.fields(), text);
      } else {
        String value = value(part, entry, time, invocation);
        text.append(value == null ? NONE : value);
      }
    }
  }

  private static String value(
      String name, LogEntry entry, Instant time, InvocationFields invocation) {
    return switch (name) {
      case "timestamp" -> Timestamp.utc(time.toEpochMilli());
      case "level" -> entry.level().name();
      case "logger" -> entry.logger();
      case "message" -> String.valueOf(entry.message());
      default -> invocation == null ? null : value(name, invocation);
    };
  }

  private static String value(String name, InvocationFields invocation) {
    return switch (name) {
      case "AWSRequestId" -> invocation.requestId();
      case "traceId" -> invocation.traceId();
      default -> invocation.tenantId();
    };
  }

  private static void appendFields(List<LogField> fields, StringBuilder text) {
    for (LogField field : fields) {
      text.append(' ').append(field.name()).append('=').append(FieldText.of(field.value()));
    }
  }
}
