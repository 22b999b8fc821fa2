package dev.flint.runtime.binding.jackson.jdk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Writes a map's key with its offset and without its zone. */
final class ZonedDateTimeKeySerializer extends JsonSerializer<ZonedDateTime> {

  static JsonSerializer<?> create() {
    return new ZonedDateTimeKeySerializer();
  }

  @Override
  public void serialize(ZonedDateTime key, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeFieldName(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(key));
  }
}
