package dev.flint.runtime.binding.jackson.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The {@code DateTime} of Joda-Time, which events use for their times: a text of ISO 8601. Reached
 * by reflection, since whoever has no such event has no Joda-Time.
 */
public final class JodaDateTime {

  private JodaDateTime() {}

  /** Returns whether it is the class that this is for. */
  public static boolean isDateTime(Class<?> type) {
    return type.getName().equals("org.joda.time.DateTime");
  }

  /** Reads a text; null where it says nothing. */
  static @Nullable Object parse(Class<?> type, @Nullable String text) throws IOException {
    if (text == null) {
      return null;
    }
    try {
      return type.getMethod("parse", String.class).invoke(null, text);
    } catch (ReflectiveOperationException e) {
      throw Reflection.failure("read a " + type.getName(), e);
    }
  }

  /** Writes such a time. */
  public static final class Serializer extends StdScalarSerializer<Object> {

    private static final long serialVersionUID = 1L;

    Serializer() {
      super(Object.class);
    }

    /** Its own text is that of {@code ISODateTimeFormat.dateTime()}. */
    @Override
    public void serialize(Object dateTime, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(dateTime.toString());
    }
  }

  /** Reads such a time. */
  public static final class Deserializer extends StdScalarDeserializer<Object> {

    private static final long serialVersionUID = 1L;

    Deserializer(Class<?> type) {
      super(type);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      String text = json.getValueAsString();
      json.skipChildren();
      return parse(handledType(), text);
    }
  }
}
