package dev.flint.runtime.binding.generated;

import dev.flint.runtime.json.JsonScanner;
import dev.flint.runtime.json.JsonSyntaxException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Reads what is declared as {@code Object}: the document decides. */
public final class AnyReader {

  /** So many digits are an Integer for sure, and so many a Long. */
  private static final int INTEGER_DIGITS = 9;

  private static final int LONG_DIGITS = 18;

  private AnyReader() {}

  /**
   * Returns a {@code LinkedHashMap}, {@code ArrayList}, {@code String} or {@code Boolean}, the
   * smallest of {@code Integer}, {@code Long} and {@code BigInteger}, a {@code Double}, or null.
   */
  public static @Nullable Object read(JsonScanner json) throws JsonSyntaxException {
    return switch (json.peek()) {
      case '{' -> object(json);
      case '[' -> array(json);
      case '"' -> json.string();
      case 't', 'f' -> json.bool();
      default -> json.takeNull() ? null : number(json.number());
    };
  }

  private static Object object(JsonScanner json) throws JsonSyntaxException {
    LinkedHashMap<String, @Nullable Object> members = new LinkedHashMap<>();
    json.beginObject();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      members.put(name, read(json));
    }
    return members;
  }

  private static Object array(JsonScanner json) throws JsonSyntaxException {
    ArrayList<@Nullable Object> elements = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      elements.add(read(json));
    }
    return elements;
  }

  static Number number(String text) {
    if (!LeafReader.isWhole(text)) {
      return Double.valueOf(text);
    }
    if (text.length() <= INTEGER_DIGITS) {
      return Integer.valueOf(text);
    }
    if (text.length() > LONG_DIGITS) {
      BigInteger large = new BigInteger(text);
      if (large.bitLength() >= Long.SIZE) {
        return large;
      }
    }
    long value = Long.parseLong(text);
    return (int) value == value ? (Number) (int) value : (Number) value;
  }
}
