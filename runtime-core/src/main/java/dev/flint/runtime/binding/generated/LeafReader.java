package dev.flint.runtime.binding.generated;

import dev.flint.runtime.json.JsonScanner;
import dev.flint.runtime.json.JsonSyntaxException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that are not composed of others. Null is read as null, or where the type has none as
 * zero or false.
 */
public final class LeafReader {

  /** So many digits are an int for sure. */
  private static final int SAFE_DIGITS = 9;

  private static final double MILLIS_PER_SECOND = 1000.0;

  private LeafReader() {}

  /** Reads a string; of a number or a boolean its text. */
  public static @Nullable String string(JsonScanner json) throws JsonSyntaxException {
    return switch (json.peek()) {
      case '"' -> json.string();
      case 't', 'f' -> String.valueOf(json.bool());
      default -> json.takeNull() ? null : json.number();
    };
  }

  /** Reads an {@code int}; also as a string of digits, as some services send it. */
  public static int intValue(JsonScanner json) throws JsonSyntaxException {
    if (json.peek() == '"') {
      return Integer.parseInt(digits(json));
    }
    return json.takeNull() ? 0 : (int) ranged(json, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Reads an {@code Integer}. */
  public static @Nullable Integer integer(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : (Integer) intValue(json);
  }

  /** Reads a {@code long}. */
  public static long longValue(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? 0 : json.integer();
  }

  /** Reads a {@code Long}. */
  public static @Nullable Long longObject(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : (Long) json.integer();
  }

  /** Reads a {@code short}. */
  public static short shortValue(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? 0 : (short) ranged(json, Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** Reads a {@code Short}. */
  public static @Nullable Short shortObject(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : (Short) shortValue(json);
  }

  /** Reads a {@code byte}. */
  public static byte byteValue(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? 0 : (byte) ranged(json, Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  /** Reads a {@code Byte}. */
  public static @Nullable Byte byteObject(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : (Byte) byteValue(json);
  }

  /** Reads a {@code boolean}. */
  public static boolean bool(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? false : json.bool();
  }

  /** Reads a {@code Boolean}. */
  public static @Nullable Boolean boolObject(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : (Boolean) json.bool();
  }

  /** Reads a {@code double}. */
  public static double doubleValue(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? 0 : floating(json);
  }

  /** Reads a {@code Double}. */
  public static @Nullable Double doubleObject(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : (Double) floating(json);
  }

  /** Reads a {@code float}. */
  public static float floatValue(JsonScanner json) throws JsonSyntaxException {
    if (json.takeNull()) {
      return 0;
    }
    String text = json.number();
    float value = Float.parseFloat(text);
    // Versions of Jackson differ in whether they round twice.
    if (value != (float) Double.parseDouble(text)) {
      throw json.unexpected("a number that is rounded one way only");
    }
    return value == 0 && isWhole(text) ? 0 : value;
  }

  /** Reads a {@code Float}. */
  public static @Nullable Float floatObject(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : (Float) floatValue(json);
  }

  /** Reads a {@code char}: a string of one. */
  public static char charValue(JsonScanner json) throws JsonSyntaxException {
    if (json.takeNull()) {
      return '\0';
    }
    String text = json.string();
    if (text.length() != 1) {
      throw json.unexpected("a string of one character");
    }
    return text.charAt(0);
  }

  /** Reads a {@code Character}. */
  public static @Nullable Character character(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : (Character) charValue(json);
  }

  /** Reads a {@code BigDecimal}. */
  public static @Nullable BigDecimal decimal(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : new BigDecimal(json.number());
  }

  /** Reads a {@code BigInteger}, without fraction or exponent. */
  public static @Nullable BigInteger bigInteger(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : new BigInteger(json.number());
  }

  /** Reads a {@code UUID}, in its one form. */
  public static @Nullable UUID uuid(JsonScanner json) throws JsonSyntaxException {
    if (json.takeNull()) {
      return null;
    }
    String text = json.string();
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equalsIgnoreCase(text)) {
      throw json.unexpected("a UUID");
    }
    return uuid;
  }

  /** Reads a {@code byte[]}: a string of Base64 with padding and nothing between, or an array. */
  public static byte @Nullable [] bytes(JsonScanner json) throws JsonSyntaxException {
    if (json.peek() == '[') {
      return array(json);
    }
    String text = json.takeNull() ? null : json.string();
    if (text != null && text.length() % 4 != 0) {
      throw json.unexpected("a string of Base64");
    }
    return text == null ? null : Base64.getDecoder().decode(text);
  }

  /** Reads a {@code ByteBuffer}: such a string. */
  public static @Nullable ByteBuffer byteBuffer(JsonScanner json) throws JsonSyntaxException {
    if (json.peek() == '[') {
      throw json.unexpected("a string of Base64");
    }
    byte[] bytes = bytes(json);
    return bytes == null ? null : ByteBuffer.wrap(bytes);
  }

  /** Reads a {@code Date} of an event: seconds since 1970, and no date where there are none. */
  public static @Nullable Date eventDate(JsonScanner json) throws JsonSyntaxException {
    double seconds = doubleValue(json);
    return seconds == 0.0 ? null : new Date((long) (seconds * MILLIS_PER_SECOND));
  }

  static boolean isWhole(String number) {
    return number.indexOf('.') < 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0;
  }

  private static String digits(JsonScanner json) throws JsonSyntaxException {
    String text = json.string();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        throw json.unexpected("a string of digits");
      }
    }
    if (text.isEmpty() || text.length() > SAFE_DIGITS) {
      throw json.unexpected("a string of at most 9 digits");
    }
    return text;
  }

  private static byte[] array(JsonScanner json) throws JsonSyntaxException {
    byte[] bytes = new byte[32];
    int length = 0;
    json.beginArray();
    while (json.hasNext()) {
      bytes = length == bytes.length ? Arrays.copyOf(bytes, 2 * length) : bytes;
      bytes[length++] = (byte) ranged(json, Byte.MIN_VALUE, 0xFF);
    }
    return Arrays.copyOf(bytes, length);
  }

  private static long ranged(JsonScanner json, long min, long max) throws JsonSyntaxException {
    long value = json.integer();
    if (value < min || value > max) {
      throw json.unexpected("a whole number from " + min + " to " + max);
    }
    return value;
  }

  /** The mapper makes a long of what has no fraction first, for which there is no negative zero. */
  private static double floating(JsonScanner json) throws JsonSyntaxException {
    String text = json.number();
    double value = Double.parseDouble(text);
    return value == 0.0 && isWhole(text) ? 0.0 : value;
  }
}
