package dev.flint.runtime.logging.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a record of a named logger looks in format {@code TEXT}: any text with names in braces, such
 * as {@code {level} {message}}. They are the names that the record's fields have in JSON, and
 * {@code {fields}} for all its other fields, each with a blank before it.
 */
public final class TextPattern {

  /** The pattern of whoever sets none. */
  public static final String DEFAULT =
      "{timestamp} {AWSRequestId} {level} {logger} {message}{fields}";

  /** The name of all fields that are the record's and not its format's. */
  private static final String FIELDS = "fields";

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
    if (!RecordFields.NAMES.contains(name) && !name.equals(FIELDS)) {
      List<String> names = new ArrayList<>(RecordFields.NAMES);
      names.add(FIELDS);
      throw new IllegalArgumentException("{" + name + "} is none of " + names);
    }
    return name;
  }

  /** Writes a record. */
  void append(
      LogEntry entry, Instant time, @Nullable InvocationFields invocation, StringBuilder text) {
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (i % 2 == 0) {
        text.append(part);
      } else if (part.equals(FIELDS)) {
        appendFields(entry.fields(), text);
      } else {
        String value = RecordFields.value(part, entry, time, invocation);
        text.append(value == null && !part.equals(RecordFields.MESSAGE) ? NONE : value);
      }
    }
  }

  private static void appendFields(List<LogField> fields, StringBuilder text) {
    for (LogField field : fields) {
      text.append(' ').append(field.name()).append('=').append(FieldText.of(field.value()));
    }
  }
}
