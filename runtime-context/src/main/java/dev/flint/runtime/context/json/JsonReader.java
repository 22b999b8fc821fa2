package dev.flint.runtime.context.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON document of RFC 8259, strictly, into plain Java values: {@code Map}, {@code List},
 * {@code String}, {@code Boolean}, null, and {@link JsonNumber} for a number, whose text is kept as
 * it was. Of a repeated name the last one counts.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
public final class JsonReader {

  /** Deep enough for any header; shallow enough for any thread's stack. */
  private static final int MAX_DEPTH = 200;

  private final String text;
  private int position;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Reads the whole text as one document.
   *
   * @throws JsonSyntaxException when it is not well-formed, is followed by anything but white
   *     space, or is nested deeper than 200 levels
   */
  public static Object read(String text) throws JsonSyntaxException {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value();
    reader.skipWhiteSpace();
    if (reader.position < text.length()) {
      throw reader.unexpected("the end of the document");
    }
    return value;
  }

  private Object value() throws JsonSyntaxException {
    skipWhiteSpace();
    switch (peek()) {
      case '{':
        return object();
      case '[':
        return array();
      case '"':
        return string();
      case 't':
        return literal("true", Boolean.TRUE);
      case 'f':
        return literal("false", Boolean.FALSE);
      case 'n':
        return literal("null", null);
      default:
        return number();
    }
  }

  private Map<String, Object> object() throws JsonSyntaxException {
    Map<String, Object> members = new LinkedHashMap<>();
    enter();
    if (!closes('}')) {
      do {
        skipWhiteSpace();
        String name = string();
        skipWhiteSpace();
        take(':');
        members.put(name, value());
      } while (continues('}'));
    }
    depth--;
    return members;
  }

  private List<Object> array() throws JsonSyntaxException {
    List<Object> elements = new ArrayList<>();
    enter();
    if (!closes(']')) {
      do {
        elements.add(value());
      } while (continues(']'));
    }
    depth--;
    return elements;
  }

  private void enter() throws JsonSyntaxException {
    position++;
    if (++depth > MAX_DEPTH) {
      throw new JsonSyntaxException("nested deeper than " + MAX_DEPTH + " levels", position);
    }
  }

  private boolean closes(char end) {
    skipWhiteSpace();
    if (peek() == end) {
      position++;
      return true;
    }
    return false;
  }

  private boolean continues(char end) throws JsonSyntaxException {
    if (closes(end)) {
      return false;
    }
    take(',');
    return true;
  }

  private String string() throws JsonSyntaxException {
    take('"');
    int start = position;
    while (peek() != '"' && peek() != '\\') {
      requireStringCharacter();
    }
    if (peek() == '"') {
      return text.substring(start, position++);
    }
    StringBuilder value = new StringBuilder().append(text, start, position);
    while (peek() != '"') {
      if (peek() == '\\') {
        position++;
        value.append(escaped());
      } else {
        value.append(requireStringCharacter());
      }
    }
    position++;
    return value.toString();
  }

  private char requireStringCharacter() throws JsonSyntaxException {
    if (position >= text.length() || peek() < ' ') {
      throw unexpected("the end of a string or a character of it");
    }
    return text.charAt(position++);
  }

  private char escaped() throws JsonSyntaxException {
    char escape = peek();
    int index = "\"\\/bfnrt".indexOf(escape);
    if (index >= 0) {
      position++;
      return "\"\\/\b\f\n\r\t".charAt(index);
    }
    if (escape != 'u' || position + 5 > text.length()) {
      throw unexpected("an escape such as \\n or \\u00e9");
    }
    int end = position + 5;
    int codeUnit = 0;
    for (position++; position < end; position++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0 || peek() > 'f') {
        throw unexpected("a hexadecimal digit");
      }
      codeUnit = codeUnit << 4 | digit;
    }
    return (char) codeUnit;
  }

  private <T> T literal(String expected, T value) throws JsonSyntaxException {
    if (!text.startsWith(expected, position)) {
      throw unexpected("a value");
    }
    position += expected.length();
    return value;
  }

  private JsonNumber number() throws JsonSyntaxException {
    int start = position;
    skip('-');
    if (!skip('0')) {
      digits();
    }
    if (skip('.')) {
      digits();
    }
    if (skip('e') || skip('E')) {
      if (!skip('+')) {
        skip('-');
      }
      digits();
    }
    return new JsonNumber(text.substring(start, position));
  }

  private void digits() throws JsonSyntaxException {
    int start = position;
    while (peek() >= '0' && peek() <= '9') {
      position++;
    }
    if (position == start) {
      throw unexpected("a value");
    }
  }

  private boolean skip(char character) {
    if (peek() != character) {
      return false;
    }
    position++;
    return true;
  }

  private void take(char expected) throws JsonSyntaxException {
    if (!skip(expected)) {
      throw unexpected("'" + expected + "'");
    }
  }

  private void skipWhiteSpace() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
      position++;
    }
  }

  /** The next character; NUL, which no document may hold outside of an escape, at the end. */
  private char peek() {
    return position < text.length() ? text.charAt(position) : '\0';
  }

  private JsonSyntaxException unexpected(String expected) {
    String found = position < text.length() ? "'" + text.charAt(position) + "'" : "the end";
    return new JsonSyntaxException("expected " + expected + ", found " + found, position);
  }
}
