package dev.flint.runtime.json;

import org.jspecify.annotations.Nullable;

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

  private final JsonTokens tokens;
  private int depth;

  /** Whether the object or array that was begun last has had no member or element yet. */
  private boolean first;

  /**
   * Makes a scanner at the beginning of a document.
   *
   * @param document UTF-8, without a byte order mark; not copied
   */
  public JsonScanner(byte[] document) {
    this.tokens = new JsonTokens(document);
  }

  /** Returns the first character of the next token; NUL at the end of the document. */
  public char peek() {
    return tokens.peek();
  }

  /** Takes the opening brace of an object. */
  public void beginObject() throws JsonSyntaxException {
    begin('{');
  }

  /** Takes the next name of an object with its colon; null, and the brace, at its end. */
  public @Nullable String nextName() throws JsonSyntaxException {
    if (!continues('}')) {
      return null;
    }
    String name = tokens.string();
    tokens.take(':');
    return name;
  }

  /**
   * Takes the next name of an object with its colon, without a string for it.
   *
   * @param names those that are expected
   * @param previous the name before it, {@link JsonNames#NONE} at first
   * @return which of them it is, {@link JsonNames#OTHER}, or at the object's end, and with the
   *     brace, {@link JsonNames#NONE}
   */
  public int nextName(JsonNames names, int previous) throws JsonSyntaxException {
    if (!continues('}')) {
      return JsonNames.NONE;
    }
    int name = tokens.name(names, previous);
    tokens.take(':');
    return name;
  }

  /** Takes the opening bracket of an array. */
  public void beginArray() throws JsonSyntaxException {
    begin('[');
  }

  /**
   * Returns whether an array has another element; takes the comma before it, or the closing
   * bracket.
   */
  public boolean hasNext() throws JsonSyntaxException {
    return continues(']');
  }

  /** Takes null if it is next. */
  public boolean takeNull() throws JsonSyntaxException {
    if (peek() != 'n') {
      return false;
    }
    tokens.literal("null");
    return true;
  }

  /** Takes true or false. */
  public boolean bool() throws JsonSyntaxException {
    boolean value = peek() == 't';
    tokens.literal(value ? "true" : "false");
    return value;
  }

  /** Takes a string. */
  public String string() throws JsonSyntaxException {
    return tokens.string();
  }

  /** Takes a number of at most 300 characters; its text, for instance {@code -1.50e3}. */
  public String number() throws JsonSyntaxException {
    return tokens.number();
  }

  /** Takes a whole number of at most 18 digits, without fraction and exponent. */
  public long integer() throws JsonSyntaxException {
    return tokens.integer();
  }

  /** Takes any value and checks it. */
  public void skipValue() throws JsonSyntaxException {
    switch (peek()) {
      case '{' -> {
        beginObject();
        while (nextName() != null) {
          skipValue();
        }
      }
      case '[' -> {
        beginArray();
        while (hasNext()) {
          skipValue();
        }
      }
      case '"' -> tokens.string();
      case 't', 'f' -> bool();
      case 'n' -> tokens.literal("null");
      default -> tokens.number();
    }
  }

  /** Takes the end of the document. */
  public void end() throws JsonSyntaxException {
    if (!tokens.isAtEnd()) {
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
    return tokens.unexpected(expected);
  }

  private void begin(char bracket) throws JsonSyntaxException {
    tokens.take(bracket);
    if (++depth > MAX_DEPTH) {
      throw new JsonSyntaxException(
          "nested deeper than " + MAX_DEPTH + " levels", tokens.position());
    }
    first = true;
  }

  private boolean continues(char end) throws JsonSyntaxException {
    boolean wasFirst = first;
    first = false;
    if (tokens.takeIf(end)) {
      depth--;
      return false;
    }
    if (!wasFirst) {
      tokens.take(',');
    }
    return true;
  }
}
