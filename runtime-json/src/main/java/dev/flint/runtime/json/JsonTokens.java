package dev.flint.runtime.json;

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

  /** Returns the first character of the next token; NUL at the end of the document. */
  char peek() {
    skipWhiteSpace();
    return (char) (current() & 0xFF);
  }

  boolean isAtEnd() {
    skipWhiteSpace();
    return position == document.length;
  }

  /** Returns how many bytes have been taken. */
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
    return current() == '"' ? ascii(start, position++) : restOfString(start);
  }

  /**
   * Takes a string that should be one of these names.
   *
   * @param previous the name before it
   * @return which one it is, or {@link JsonNames#OTHER}
   */
  int name(JsonNames names, int previous) throws JsonSyntaxException {
    take('"');
    int guess = names.guess(previous);
    int end = names.end(guess, document, position);
    if (end >= 0 && end < document.length && document[end] == '"') {
      position = end + 1;
      return guess;
    }
    int start = position;
    skipPlainCharacters();
    int name =
        current() == '"'
            ? names.indexOf(document, start, position++)
            : names.indexOf(restOfString(start));
    names.follow(previous, name);
    return name;
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
    boolean negative = skip('-');
    int start = position;
    long value = 0;
    for (int digit = current() - '0'; digit >= 0 && digit <= 9; digit = current() - '0') {
      value = 10 * value + digit;
      position++;
    }
    int count = position - start;
    if (count == 0) {
      throw unexpected("a value");
    }
    if (count > LONG_DIGITS || (count > 1 && document[start] == '0') || isFractionNext()) {
      throw unexpected("a whole number of at most 18 digits");
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

  /** Takes what stands for itself in ASCII. */
  private void skipPlainCharacters() {
    byte[] bytes = document;
    int i = position;
    // Beyond ASCII, a byte is negative.
    while (i < bytes.length && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
      i++;
    }
    position = i;
  }

  /** Takes the rest of a string of which the plain characters at its start are taken. */
  private String restOfString(int start) throws JsonSyntaxException {
    skipUnescaped();
    String beginning = utf8(start, position);
    if (skip('"')) {
      return beginning;
    }
    StringBuilder value = new StringBuilder(beginning.length() + 32).append(beginning);
    while (!skip('"')) {
      if (skip('\\')) {
        value.append(escaped());
      } else {
        int unescaped = position;
        skipUnescaped();
        if (position == unescaped) {
          throw unexpected("the end of a string or a character of it");
        }
        value.append(utf8(unescaped, position));
      }
    }
    return value.toString();
  }

  private void skipUnescaped() {
    while (isUnescaped(current())) {
      position++;
    }
  }

  private static boolean isUnescaped(byte octet) {
    return octet < 0 || (octet >= ' ' && octet != '"' && octet != '\\');
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

  /** Returns the next byte; NUL, which no document may hold outside of an escape, at the end. */
  private byte current() {
    return position < document.length ? document[position] : 0;
  }

  /** Returns a part of the document that is ASCII alone. */
  private String ascii(int start, int end) {
    return new String(document, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private String utf8(int start, int end) throws JsonSyntaxException {
    String text = new String(document, start, end - start, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      if (!Arrays.equals(encoded, 0, encoded.length, document, start, end)) {
        throw new JsonSyntaxException("expected UTF-8, found something else", start);
      }
    }
    return text;
  }
}
