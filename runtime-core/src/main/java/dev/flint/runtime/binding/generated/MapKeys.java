package dev.flint.runtime.binding.generated;

import java.util.UUID;

/**
 * Reads keys of maps that are no strings, each in the one form that it is written in; throws {@code
 * IllegalArgumentException} for another.
 */
public final class MapKeys {

  private MapKeys() {}

  /** An {@code Integer}. */
  public static Integer integer(String key) {
    return (Integer) same(Integer.valueOf(key), key);
  }

  /** A {@code Long}. */
  public static Long longObject(String key) {
    return (Long) same(Long.valueOf(key), key);
  }

  /** A {@code Short}. */
  public static Short shortObject(String key) {
    return (Short) same(Short.valueOf(key), key);
  }

  /** A {@code Byte}. */
  public static Byte byteObject(String key) {
    return (Byte) same(Byte.valueOf(key), key);
  }

  /** A {@code Double}. */
  public static Double doubleObject(String key) {
    return (Double) same(Double.valueOf(key), key);
  }

  /** A {@code Boolean}. */
  public static Boolean bool(String key) {
    return (Boolean) same(Boolean.valueOf(key), key);
  }

  /** A {@code UUID}. */
  public static UUID uuid(String key) {
    return (UUID) same(UUID.fromString(key), key);
  }

  private static Object same(Object value, String key) {
    if (!value.toString().equals(key)) {
      throw new IllegalArgumentException(key);
    }
    return value;
  }
}
