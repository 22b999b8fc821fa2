package dev.flint.runtime.context.json;

/**
 * Writes JSON text piece by piece, without white space. It puts the commas; that names stand in
 * objects and that what is opened is closed is up to the caller.
 */
public final class JsonWriter {

  private static final char[] HEXADECIMAL = "0123456789ABCDEF".toCharArray();

  private final StringBuilder text = new StringBuilder(256);
  private final boolean asciiOnly;
  private boolean first = true;

  /** By how many bytes the text will be longer than its characters. */
  private int multibyte;

  private JsonWriter(boolean asciiOnly) {
    this.asciiOnly = asciiOnly;
  }

  /** A writer for text that goes out as UTF-8: what that can hold in one piece stays as it is. */
  public static JsonWriter utf8() {
    return new JsonWriter(false);
  }

  /** A writer that escapes every character beyond ASCII, for a header's value. */
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
    text.append(':');
    first = true;
    return this;
  }

  /** Writes a string; null for a null reference. */
  public JsonWriter value(String value) {
    separate();
    if (value == null) {
      text.append("null");
    } else {
      text.append('"');
      appendCharacters(value);
      text.append('"');
    }
    return this;
  }

  /** Writes a whole number. */
  public JsonWriter value(long value) {
    separate();
    text.append(value);
    return this;
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
    separate();
    text.append(value);
    return this;
  }

  /**
   * Writes a number.
   *
   * @param number its text, as JSON has it
   */
  public JsonWriter number(String number) {
    separate();
    text.append(number);
    return this;
  }

  /** Writes null. */
  public JsonWriter nothing() {
    return value((String) null);
  }

  /** How many bytes the text has as UTF-8. */
  public int utf8Length() {
    return text.length() + multibyte;
  }

  /** What has been written. */
  @Override
  public String toString() {
    return text.toString();
  }

  private JsonWriter open(char bracket) {
    separate();
    text.append(bracket);
    first = true;
    return this;
  }

  private JsonWriter close(char bracket) {
    text.append(bracket);
    first = false;
    return this;
  }

  private void separate() {
    if (!first) {
      text.append(',');
    }
    first = false;
  }

  private void appendCharacters(String value) {
    int start = 0;
    for (int i = 0; i < value.length(); i++) {
      if (!isPlain(value.charAt(i))) {
        text.append(value, start, i);
        appendEscaped(value.charAt(i));
        start = i + 1;
      }
    }
    text.append(value, start, value.length());
  }

  /**
   * Characters beyond the basic plane are escaped, as two of these, as Jackson does; and so half of
   * a pair, which has no UTF-8 form, reaches its reader all the same.
   */
  private boolean isPlain(char character) {
    if (character <= '~') {
      return character >= ' ' && character != '"' && character != '\\';
    }
    if (asciiOnly || Character.isSurrogate(character)) {
      return false;
    }
    multibyte += character < 0x80 ? 0 : character < 0x800 ? 1 : 2;
    return true;
  }

  private void appendEscaped(char character) {
    int escape = "\"\\\b\f\n\r\t".indexOf(character);
    text.append('\\');
    if (escape >= 0) {
      text.append("\"\\bfnrt".charAt(escape));
    } else {
      text.append('u');
      for (int shift = 12; shift >= 0; shift -= 4) {
        text.append(HEXADECIMAL[character >> shift & 0xF]);
      }
    }
  }
}
