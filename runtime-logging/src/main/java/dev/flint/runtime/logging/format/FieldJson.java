package dev.flint.runtime.logging.format;

import dev.flint.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a field's value: numbers and truth values as such, maps, lists and arrays of objects
 * with what is in them, all else as text.
 */
final class FieldJson {

  /** Deeper values, which may contain themselves, are written as text. */
  private static final int MAX_DEPTH = 8;

  private FieldJson() {}

  static void write(@Nullable Object value, JsonWriter json) {
    write(value, 0, json);
  }

  private static void write(@Nullable Object value, int depth, JsonWriter json) {
    if (value == null) {
      json.value((String) null);
    } else if (value instanceof Boolean truth) {
      json.value(truth.booleanValue());
    } else if (value instanceof Number number && isJson(number)) {
      json.number(number.toString());
    } else if (depth < MAX_DEPTH && value instanceof Map<?, ?> map) {
      writeMap(map, depth, json);
    } else if (depth < MAX_DEPTH && value instanceof Collection<?> values) {
      writeArray(values, depth, json);
    } else if (depth < MAX_DEPTH && value instanceof Object[] array) {
      writeArray(Arrays.asList(array), depth, json);
    } else {
      json.value(depth < MAX_DEPTH ? FieldText.of(value) : value.getClass().getName());
    }
  }

  /** Others may be numbers without writing themselves as JSON does. */
  private static boolean isJson(Number value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte
        || value instanceof BigInteger
        || value instanceof BigDecimal
        || value instanceof Double d && Double.isFinite(d)
        || value instanceof Float f && Float.isFinite(f);
  }

  private static void writeMap(Map<?, ?> map, int depth, JsonWriter json) {
    json.beginObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.name(FieldText.of(entry.getKey()));
      write(entry.getValue(), depth + 1, json);
    }
    json.endObject();
  }

  private static void writeArray(Collection<?> values, int depth, JsonWriter json) {
    json.beginArray();
    for (Object value : values) {
      write(value, depth + 1, json);
    }
    json.endArray();
  }
}
