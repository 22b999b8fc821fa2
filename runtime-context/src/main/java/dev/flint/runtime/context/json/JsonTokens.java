package dev.flint.runtime.context.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The tokens of a JSON document in UTF-8: strings, numbers, literals and punctuation. */
final class JsonTokens {

  /** More than any number needs; the mapper, too, has limits from some length on. */
  private static final int LONGEST_NUMBER = 300;

  /** Digits of which each number fits into a long. */
  private static final int LONG_DIGITS = 18;

  /** Stands in a decoded text for bytes that are not UTF-8, or for itself. */
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] document;
  private int position;

  JsonTokens(byte[] document) {
    this.document = document;
  }

  /** The first character of the next token; NUL at the end of the document. */
  char peek() {
    skipWhiteSpace();
    return (char) (current() & 0xFF);
  }

  boolean isAtEnd() {
    skipWhiteSpace();
    return position == document.length;
  }

  /** How many bytes have been taken. */
  int position() {
    return position;
  }

  /** Takes a punctuation character if it is next. */
  boolean takeIf(char punctuation) {
    skipWhiteSpace();
    return skip(punctuation);
  }

  /** Takes a punctuation character. */
  void take(char punctuation) throws JsonSyntaxException {
    if (!takeIf(punctuation)) {
      throw unexpected("'" + punctuation + "'");
    }
  }

  /** Takes {@code true}, {@code false} or {@code null}. */
  void literal(String expected) throws JsonSyntaxException {
    skipWhiteSpace();
    for (int i = 0; i < expected.length(); i++) {
      if (!skip(expected.charAt(i))) {
        throw unexpected("a value");
      }
    }
  }

  /** Takes a string. */
  String string() throws JsonSyntaxException {
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
  String number() throws JsonSyntaxException {
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
  long integer() throws JsonSyntaxException {
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

  /**
   * Tells that the next token is none that would do.
   *
   * @param expected what would do
   * @return an exception to be thrown
   */
  JsonSyntaxException unexpected(String expected) {
    String found = position < document.length ? "'" + (char) (current() & 0xFF) + "'" : "the end";
    return new JsonSyntaxException("expected " + expected + ", found " + found, position);
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
