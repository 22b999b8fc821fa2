package dev.flint.runtime.binding.jackson.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A {@code Date} of an event: seconds since 1970 with a fraction, as streams send it. */
public final class EventDate {

  private static final double MILLIS_PER_SECOND = 1000.0;

  private EventDate() {}

  /** Writes such a date. */
  public static final class Serializer extends StdScalarSerializer<Date> {

    private static final long serialVersionUID = 1L;

    Serializer() {
      super(Date.class);
    }

    @Override
    public void serialize(Date date, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeNumber(date.getTime() / MILLIS_PER_SECOND);
    }
  }

  /** Reads such a date. */
  public static final class Deserializer extends StdScalarDeserializer<Date> {

    private static final long serialVersionUID = 1L;

    Deserializer() {
      super(Date.class);
    }

    /** Zero, and what is no number, is no date: so the managed runtime has it. */
    @Override
    public @Nullable Date deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      double seconds = json.getValueAsDouble();
      json.skipChildren();
      return seconds == 0.0 ? null : new Date((long) (seconds * MILLIS_PER_SECOND));
    }
  }
}
