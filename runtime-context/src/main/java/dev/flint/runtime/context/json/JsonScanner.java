package dev.flint.runtime.context.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes one JSON document of RFC 8259 in UTF-8 apart, piece by piece: the caller asks for what it
 * expects next, and gets it or an exception. That names are asked for in objects and values in
 * their places is up to the caller; all else is strict.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
public final class JsonScanner {

  /** Deep enough for any event; shallow enough for any thread's stack. */
  private static final int MAX_DEPTH = 200;

  /** More than any number needs; the mapper, too, has limits from some length on. */
  private static final int LONGEST_NUMBER = 300;

  /** Digits of which each number fits into a long. */
  private static final int LONG_DIGITS = 18;

  /** Stands in a decoded text for bytes that are not UTF-8, or for itself. */
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] document;
  private int position;
  private int depth;

  /** Whether the object or array that was begun last has had no member or element yet. */
  private boolean first;

  /**
   * Makes a scanner at the beginning of a document.
   *
   * @param document UTF-8, without a byte order mark; not copied
   */
  public JsonScanner(byte[] document) {
    this.document = document;
  }

  /** The first character of the next token; NUL at the end of the document. */
  public char peek() {
    skipWhiteSpace();
    return (char) (current() & 0xFF);
  }

  /** Takes the opening brace of an object. */
  public void beginObject() throws JsonSyntaxException {
    begin('{');
  }

  /** Takes the next name of an object with its colon; null, and the brace, at its end. */
  public String nextName() throws JsonSyntaxException {
    if (!continues('}')) {
      return null;
    }
    String name = string();
    skipWhiteSpace();
    take(':');
    return name;
  }

  /** Takes the opening bracket of an array. */
  public void beginArray() throws JsonSyntaxException {
    begin('[');
  }

  /** Whether an array has another element; takes the comma before it, or the closing bracket. */
  public boolean hasNext() throws JsonSyntaxException {
    return continues(']');
  }

  /** Takes null if it is next. */
  public boolean takeNull() throws JsonSyntaxException {
    if (peek() != 'n') {
      return false;
    }
    literal("null");
    return true;
  }

  /** Takes true or false. */
  public boolean bool() throws JsonSyntaxException {
    boolean value = peek() == 't';
    literal(value ? "true" : "false");
    return value;
  }

  /** Takes a string. */
  public String string() throws JsonSyntaxException {
    skipWhiteSpace();
    take('"');
    int start = position;
    skipPlainCharacters();
    if (current() == '"') {
      return ascii(start, position++);
    }
    StringBuilder value = new StringBuilder(position - start + 32);
    value.append(ascii(start, position));
    while (current() != '"') {
      appendPart(value);
    }
    position++;
    return value.toString();
  }

  /** Takes a number of at most 300 characters; its text, for instance {@code -1.50e3}. */
  public String number() throws JsonSyntaxException {
    skipWhiteSpace();
    int start = position;
    takeInteger();
    if (skip('.')) {
      digits();
    }
    if (skip('e') || skip('E')) {
      if (!skip('+')) {
        skip('-');
      }
      digits();
    }
    if (position - start > LONGEST_NUMBER) {
      throw unexpected("a number of at most 300 characters");
    }
    return ascii(start, position);
  }

  /** Takes a whole number of at most 18 digits, without fraction and exponent. */
  public long integer() throws JsonSyntaxException {
    skipWhiteSpace();
    int start = position;
    takeInteger();
    boolean negative = document[start] == '-';
    int firstDigit = negative ? start + 1 : start;
    if (position - firstDigit > LONG_DIGITS || isFractionNext()) {
      throw unexpected("a whole number of at most 18 digits");
    }
    long value = 0;
    for (int i = firstDigit; i < position; i++) {
      value = 10 * value + document[i] - '0';
    }
    return negative ? -value : value;
  }

  /** Takes any value and checks it. */
  public void skipValue() throws JsonSyntaxException {
    switch (peek()) {
      case '{':
        beginObject();
        while (nextName() != null) {
          skipValue();
        }
        break;
      case '[':
        beginArray();
        while (hasNext()) {
          skipValue();
        }
        break;
      case '"':
        string();
        break;
      case 't':
      case 'f':
        bool();
        break;
      case 'n':
        literal("null");
        break;
      default:
        number();
    }
  }

  /** Takes the end of the document. */
  public void end() throws JsonSyntaxException {
    skipWhiteSpace();
    if (position < document.length) {
      throw unexpected("the end of the document");
    }
  }

  /**
   * Tells that the next token is none that would do.
   *
   * @param expected what would do
   * @return an exception to be thrown
   */
  public JsonSyntaxException unexpected(String expected) {
    String found = position < document.length ? "'" + (char) (current() & 0xFF) + "'" : "the end";
    return new JsonSyntaxException("expected " + expected + ", found " + found, position);
  }

  private void begin(char bracket) throws JsonSyntaxException {
    skipWhiteSpace();
    take(bracket);
    if (++depth > MAX_DEPTH) {
      throw new JsonSyntaxException("nested deeper than " + MAX_DEPTH + " levels", position);
    }
    first = true;
  }

  private boolean continues(char end) throws JsonSyntaxException {
    skipWhiteSpace();
    boolean wasFirst = first;
    first = false;
    if (skip(end)) {
      depth--;
      return false;
    }
    if (!wasFirst) {
      take(',');
      skipWhiteSpace();
    }
    return true;
  }

  private void skipPlainCharacters() {
    while (position < document.length) {
      byte character = document[position];
      // Beyond ASCII, a byte is negative.
      if (character < ' ' || character == '"' || character == '\\') {
        return;
      }
      position++;
    }
  }

  /** Appends an escape, or all up to the next one. */
  private void appendPart(StringBuilder value) throws JsonSyntaxException {
    int start = position;
    byte character = current();
    if (skip('\\')) {
      value.append(escaped());
    } else if (character < 0) {
      value.append(beyondAscii());
    } else {
      skipPlainCharacters();
      if (position == start) {
        throw unexpected("the end of a string or a character of it");
      }
      value.append(ascii(start, position));
    }
  }

  private String beyondAscii() throws JsonSyntaxException {
    int start = position;
    while (current() < 0) {
      position++;
    }
    String text = new String(document, start, position - start, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      if (!Arrays.equals(encoded, 0, encoded.length, document, start, position)) {
        throw new JsonSyntaxException("expected UTF-8, found something else", start);
      }
    }
    return text;
  }

  private char escaped() throws JsonSyntaxException {
    int index = "\"\\/bfnrt".indexOf(current());
    if (index >= 0) {
      position++;
      return "\"\\/\b\f\n\r\t".charAt(index);
    }
    if (!skip('u')) {
      throw unexpected("an escape such as \\n or \\u00e9");
    }
    int codeUnit = 0;
    for (int end = position + 4; position < end; position++) {
      int digit = Character.digit(current(), 16);
      if (digit < 0) {
        throw unexpected("a hexadecimal digit");
      }
      codeUnit = codeUnit << 4 | digit;
    }
    return (char) codeUnit;
  }

  private void literal(String expected) throws JsonSyntaxException {
    for (int i = 0; i < expected.length(); i++) {
      if (!skip(expected.charAt(i))) {
        throw unexpected("a value");
      }
    }
  }

  private void takeInteger() throws JsonSyntaxException {
    skip('-');
    if (!skip('0')) {
      digits();
    }
  }

  private boolean isFractionNext() {
    return current() == '.' || current() == 'e' || current() == 'E';
  }

  private void digits() throws JsonSyntaxException {
    int start = position;
    while (current() >= '0' && current() <= '9') {
      position++;
    }
    if (position == start) {
      throw unexpected("a value");
    }
  }

  private boolean skip(char character) {
    if (current() != character) {
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
    while (position < document.length) {
      byte character = document[position];
      if (character > ' '
          || (character != ' ' && character != '\n' && character != '\r' && character != '\t')) {
        return;
      }
      position++;
    }
  }

  /** The next byte; NUL, which no document may hold outside of an escape, at the end. */
  private byte current() {
    return position < document.length ? document[position] : 0;
  }

  /** A part of the document that is ASCII alone. */
  private String ascii(int start, int end) {
    return new String(document, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
