package dev.flint.runtime.training;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.flint.runtime.binding.jackson.events.EventTypes;
import dev.flint.runtime.binding.jackson.events.JodaDateTime;
import java.nio.ByteBuffer;
import java.util.Calendar;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;

/** The JSON of a type, with every property and one element in each list and map. */
public final class SampleDocument {

  private static final String TEXT = "\"\\\"\u20AC\\n\"";
  private static final String BASE64 = "\"AQID\"";
  private static final String TIME = "\"2026-03-01T12:00:00.000Z\"";

  /** As API Gateway logs it. */
  private static final String LOGGED_TIME = "\"01/Mar/2026:12:00:00 +0000\"";

  /** Every token that there is. */
  private static final String ANYTHING =
      "{\"list\":[1,1099511627776,1.5,1e100,true,false,null," + TEXT + ",{}]}";

  private final DeserializationConfig config;
  private final StringBuilder json = new StringBuilder();

  /** A class within itself is left null. */
  private final Set<Class<?>> begun = new HashSet<>();

  private SampleDocument(DeserializationConfig config) {
    this.config = config;
  }

  /**
   * Writes the document.
   *
   * @param config says what properties a class has
   */
  public static String of(JavaType type, DeserializationConfig config) {
    SampleDocument document = new SampleDocument(config);
    document.append(type);
    return document.json.toString();
  }

  private void append(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (raw == byte[].class) {
      json.append(BASE64);
    } else if (type.isMapLikeType()) {
      json.append('{').append(key(type.getKeyType().getRawClass())).append(':');
      append(type.getContentType());
      json.append('}');
    } else if (type.isContainerType()) {
      json.append('[');
      append(type.getContentType());
      json.append(']');
    } else if (EventTypes.isEventType(raw) && !raw.isEnum()) {
      appendObject(type);
    } else {
      json.append(value(raw));
    }
  }

  private void appendObject(JavaType type) {
    if (!begun.add(type.getRawClass())) {
      json.append("null");
      return;
    }
    String separator = "{";
    for (BeanPropertyDefinition property : config.introspect(type).findProperties()) {
      json.append(separator).append('"').append(property.getName()).append("\":");
      if (isTimeToParse(property)) {
        json.append(LOGGED_TIME);
      } else {
        append(property.getPrimaryType());
      }
      separator = ",";
    }
    json.append(separator.equals("{") ? "{}" : "}");
    begun.remove(type.getRawClass());
  }

  /** Returns whether it is set as a text, from which its getter makes a time. */
  private static boolean isTimeToParse(BeanPropertyDefinition property) {
    return property.getRawPrimaryType() == String.class
        && property.hasGetter()
        && JodaDateTime.isDateTime(property.getGetter().getRawType());
  }

  private String key(Class<?> type) {
    String value = type == Object.class ? TEXT : value(type);
    return value.startsWith("\"") ? value : '"' + value + '"';
  }

  /** Returns the value of a class that is not composed of others; null where none is known. */
  private String value(Class<?> type) {
    if (type == String.class) {
      return TEXT;
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Calendar.class) {
      return "1";
    }
    if (type == Date.class) {
      // An event has it in seconds, all else in milliseconds.
      return begun.isEmpty() ? "1" : "1.5";
    }
    if (type.isEnum()) {
      return '"' + ((Enum<?>) type.getEnumConstants()[0]).name() + '"';
    }
    if (type == ByteBuffer.class) {
      return BASE64;
    }
    if (type == Object.class) {
      return ANYTHING;
    }
    return JodaDateTime.isDateTime(type) ? TIME : "null";
  }
}
