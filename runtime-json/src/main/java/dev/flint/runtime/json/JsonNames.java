package dev.flint.runtime.json;

import java.nio.charset.StandardCharsets;

/**
 * Names that members of an object may have, told by their places in the list of them. May be used
 * by several threads.
 */
public final class JsonNames {

  /** A name that is not in the list. */
  public static final int OTHER = -2;

  /** No name: before an object's first, and after its last. */
  public static final int NONE = -1;

  private final byte[][] names;

  /**
   * After each name, after {@link #NONE} and after {@link #OTHER}: the one that came next last
   * time. Most documents of a kind have their names in the same order; another order costs a
   * search. What other threads guess may be seen or not.
   */
  private final int[] followers;

  private JsonNames(byte[][] names) {
    this.names = names;
    this.followers = new int[names.length - OTHER];
  }

  /**
   * Names by their places.
   *
   * @param names all different
   */
  public static JsonNames of(String... names) {
    byte[][] encoded = new byte[names.length][];
    for (int i = 0; i < names.length; i++) {
      encoded[i] = names[i].getBytes(StandardCharsets.UTF_8);
    }
    return new JsonNames(encoded);
  }

  /** Returns the name that may come after one. */
  int guess(int previous) {
    return followers[previous - OTHER];
  }

  /** Notes which name came after one. */
  void follow(int previous, int name) {
    if (name >= 0) {
      followers[previous - OTHER] = name;
    }
  }

  /**
   * Returns where a name ends that begins here.
   *
   * @return -1 when another begins here
   */
  int end(int name, byte[] document, int start) {
    if (name >= names.length) {
      return -1; // There are none.
    }
    byte[] expected = names[name];
    int end = start + expected.length;
    if (end > document.length) {
      return -1;
    }
    for (int i = 0; i < expected.length; i++) {
      if (document[start + i] != expected[i]) {
        return -1;
      }
    }
    return end;
  }

  /** Returns which name is written here, without escapes. */
  int indexOf(byte[] document, int start, int end) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].length == end - start && end(i, document, start) == end) {
        return i;
      }
    }
    return OTHER;
  }

  /** Returns which name this is. */
  int indexOf(String name) {
    byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
    return indexOf(encoded, 0, encoded.length);
  }
}
