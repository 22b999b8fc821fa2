package dev.flint.runtime.binding.generated;

import dev.flint.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what is declared as {@code Object}: the value decides, where it is one of the JDK's. */
public final class AnyWriter {

  private AnyWriter() {}

  /** Writes a value or null. */
  public static void write(@Nullable Object value, JsonWriter json)
      throws UnexpectedValueException {
    if (value == null || value instanceof String) {
      json.value((String) value);
    } else if (value instanceof Number number) {
      write(number, json);
    } else if (value instanceof Boolean bool) {
      json.value(bool.booleanValue());
    } else if (value instanceof Map<?, ?> map) {
      write(map, json);
    } else if (value instanceof List<?> || value instanceof Set<?>) {
      write((Collection<?>) value, json);
    } else if (value instanceof Object[] array) {
      write(Arrays.asList(array), json);
    } else {
      throw new UnexpectedValueException(value);
    }
  }

  private static void write(Number number, JsonWriter json) throws UnexpectedValueException {
    Class<?> type = number.getClass();
    if (type == Integer.class || type == Long.class || type == Short.class || type == Byte.class) {
      json.value(number.longValue());
    } else if (type == Double.class) {
      json.value(number.doubleValue());
    } else if (type == Float.class) {
      json.value(number.floatValue());
    } else if (type == BigDecimal.class || type == BigInteger.class) {
      json.number(number.toString());
    } else {
      throw new UnexpectedValueException(number);
    }
  }

  private static void write(Map<?, ?> map, JsonWriter json) throws UnexpectedValueException {
    JdkContainers.require(map);
    json.beginObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (JdkContainers.isWritten(entry)) {
        json.name((String) entry.getKey());
        write(entry.getValue(), json);
      }
    }
    json.endObject();
  }

  private static void write(Collection<?> elements, JsonWriter json)
      throws UnexpectedValueException {
    JdkContainers.require(elements);
    json.beginArray();
    for (Object element : elements) {
      write(element, json);
    }
    json.endArray();
  }
}
