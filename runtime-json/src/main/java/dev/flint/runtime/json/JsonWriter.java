package dev.flint.runtime.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON text piece by piece, without white space. It puts the commas; that names stand in
 * objects and that what is opened is closed is up to the caller.
 */
public final class JsonWriter {

  /** What an escape, which has the most, takes. */
  private static final int ESCAPE = 6;

  private final boolean asciiOnly;

  /** UTF-8. */
  private byte[] text = new byte[256];

  private int length;
  private boolean first = true;

  private JsonWriter(boolean asciiOnly) {
    this.asciiOnly = asciiOnly;
  }

  /**
   * Returns a writer for text that goes out as UTF-8: what that can hold in one piece stays as it
   * is.
   */
  public static JsonWriter utf8() {
    return new JsonWriter(false);
  }

  /** Returns a writer that escapes every character beyond ASCII, for a header's value. */
  public static JsonWriter ascii() {
    return new JsonWriter(true);
  }

  /** Opens an object. */
  public JsonWriter beginObject() {
    return open('{');
  }

  /** Closes an object. */
  public JsonWriter endObject() {
    return close('}');
  }

  /** Opens an array. */
  public JsonWriter beginArray() {
    return open('[');
  }

  /** Closes an array. */
  public JsonWriter endArray() {
    return close(']');
  }

  /** Writes the name of an object's next member. */
  public JsonWriter name(String name) {
    value(name);
    return endName();
  }

  /**
   * Writes the name of an object's next member, faster.
   *
   * @param name of printable ASCII alone, and without quotation marks and backslashes
   */
  public JsonWriter plainName(String name) {
    separate();
    append('"');
    appendLatin1(name);
    append('"');
    return endName();
  }

  /** Writes a string; null for a null reference. */
  public JsonWriter value(@Nullable String value) {
    if (value == null) {
      return nothing();
    }
    separate();
    append('"');
    for (int i = appendPlain(value, 0); i < value.length(); i = appendPlain(value, i + 1)) {
      appendOther(value.charAt(i));
    }
    append('"');
    return this;
  }

  /** Writes a whole number. */
  public JsonWriter value(long value) {
    return number(Long.toString(value));
  }

  /** Writes a number; as a string what is no number, or infinite, which JSON has no form for. */
  public JsonWriter value(double value) {
    return Double.isFinite(value) ? number(Double.toString(value)) : value(Double.toString(value));
  }

  /** Writes a number in the same way. */
  public JsonWriter value(float value) {
    return Float.isFinite(value) ? number(Float.toString(value)) : value(Float.toString(value));
  }

  /** Writes true or false. */
  public JsonWriter value(boolean value) {
    return literal(value ? "true" : "false");
  }

  /**
   * Writes a number.
   *
   * @param number its text, as JSON has it
   */
  public JsonWriter number(String number) {
    return literal(number);
  }

  /** Writes null. */
  public JsonWriter nothing() {
    return literal("null");
  }

  /** Returns how many bytes the text has as UTF-8. */
  public int utf8Length() {
    return length;
  }

  /** Writes what has been written on, as UTF-8. */
  public void writeTo(OutputStream output) throws IOException {
    output.write(text, 0, length);
  }

  /** Returns what has been written. */
  @Override
  public String toString() {
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }

  private JsonWriter open(char bracket) {
    separate();
    append(bracket);
    first = true;
    return this;
  }

  private JsonWriter close(char bracket) {
    append(bracket);
    first = false;
    return this;
  }

  private JsonWriter endName() {
    append(':');
    first = true;
    return this;
  }

  private JsonWriter literal(String literal) {
    separate();
    appendLatin1(literal);
    return this;
  }

  private void separate() {
    if (!first) {
      append(',');
    }
    first = false;
  }

  /**
   * Appends characters that stand for themselves, up to the first that doesn't.
   *
   * @return where that is, or the text's length
   */
  private int appendPlain(String value, int start) {
    int end = value.length();
    reserve(end - start);
    byte[] to = text;
    int at = length;
    int i = start;
    for (; i < end; i++) {
      char character = value.charAt(i);
      if (character < ' ' || character > '~' || character == '"' || character == '\\') {
        break;
      }
      to[at++] = (byte) character;
    }
    length = at;
    return i;
  }

  /**
   * Characters beyond the basic plane are escaped, as two of these, as Jackson does; and so half of
   * a pair, which has no UTF-8 form, reaches its reader all the same.
   */
  private void appendOther(char character) {
    reserve(ESCAPE);
    if (character <= '~' || asciiOnly || Character.isSurrogate(character)) {
      appendEscaped(character);
    } else if (character < 0x80) {
      append(character);
    } else if (character < 0x800) {
      append(0xC0 | character >> 6);
      append(0x80 | character & 0x3F);
    } else {
      append(0xE0 | character >> 12);
      append(0x80 | character >> 6 & 0x3F);
      append(0x80 | character & 0x3F);
    }
  }

  private void appendEscaped(char character) {
    int escape = "\"\\\b\f\n\r\t".indexOf(character);
    append('\\');
    if (escape >= 0) {
      append("\"\\bfnrt".charAt(escape));
    } else {
      append('u');
      for (int shift = 12; shift >= 0; shift -= 4) {
        append("0123456789ABCDEF".charAt(character >> shift & 0xF));
      }
    }
  }

  /** One byte, which is a character of ASCII or a part of another. */
  private void append(int octet) {
    if (length == text.length) {
      reserve(1);
    }
    text[length++] = (byte) octet;
  }

  /** No other method copies characters as they are without an encoder, which takes longer. */
  @SuppressWarnings("deprecation")
  private void appendLatin1(String characters) {
    int count = characters.length();
    reserve(count);
    characters.getBytes(0, count, text, length);
    length += count;
  }

  private void reserve(int count) {
    if (count > text.length - length) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, Math.addExact(length, count)));
    }
  }
}
