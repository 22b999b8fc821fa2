package dev.flint.runtime.binding.generated;

import java.util.UUID;

/**
 * Reads keys of maps that are no strings, each in the one form that it is written in; throws {@code
 * IllegalArgumentException} for another.
 */
public final class MapKeys {

  private MapKeys() {}

  /** Reads an {@code Integer}. */
  public static Integer integer(String key) {
    return (Integer) same(Integer.valueOf(key), key);
  }

  /** Reads a {@code Long}. */
  public static Long longObject(String key) {
    return (Long) same(Long.valueOf(key), key);
  }

  /** Reads a {@code Short}. */
  public static Short shortObject(String key) {
    return (Short) same(Short.valueOf(key), key);
  }

  /** Reads a {@code Byte}. */
  public static Byte byteObject(String key) {
    return (Byte) same(Byte.valueOf(key), key);
  }

  /** Reads a {@code Double}. */
  public static Double doubleObject(String key) {
    return (Double) same(Double.valueOf(key), key);
  }

  /** Reads a {@code Boolean}. */
  public static Boolean bool(String key) {
    return (Boolean) same(Boolean.valueOf(key), key);
  }

  /** Reads a {@code UUID}. */
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
