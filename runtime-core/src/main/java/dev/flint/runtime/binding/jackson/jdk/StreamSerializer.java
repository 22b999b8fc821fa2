package dev.flint.runtime.binding.jackson.jdk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** Writes the elements of a stream as an array, and closes the stream. */
final class StreamSerializer extends JsonSerializer<BaseStream<?, ?>> {

  /**
   * Finds the serializer of a class.
   *
   * @return null when the class is no stream
   */
  static @Nullable JsonSerializer<?> of(Class<?> raw) {
    return BaseStream.class.isAssignableFrom(raw) ? new StreamSerializer() : null;
  }

  @Override
  public void serialize(BaseStream<?, ?> value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    try (BaseStream<?, ?> stream = value) {
      out.writeStartArray();
      for (Iterator<?> elements = stream.iterator(); elements.hasNext(); ) {
        provider.defaultSerializeValue(elements.next(), out);
      }
      out.writeEndArray();
    }
  }
}
