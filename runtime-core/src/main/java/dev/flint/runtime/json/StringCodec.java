package dev.flint.runtime.json;

import dev.flint.runtime.context.json.JsonScanner;
import dev.flint.runtime.context.json.JsonSyntaxException;
import dev.flint.runtime.context.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Binds {@code String} without Jackson. A document that is not plainly a JSON string or null is
 * Jackson's to judge: it takes numbers for strings, for instance.
 */
final class StringCodec implements JsonCodec {

  private static final byte[] SAMPLE = "\"\u20AC\\n\"".getBytes(StandardCharsets.UTF_8);

  private final JacksonFallback fallback;

  StringCodec(JsonCodecs codecs) {
    this.fallback = new JacksonFallback(codecs, String.class);
  }

  @Override
  public Object read(byte[] event) {
    try {
      JsonScanner json = new JsonScanner(event);
      String value = json.takeNull() ? null : json.string();
      json.end();
      return value;
    } catch (JsonSyntaxException e) {
      // No string, or not strictly JSON; Jackson is configured to take more than that.
      return fallback.read(event);
    }
  }

  @Override
  public void write(Object value, OutputStream response) {
    try {
      JsonWriter.utf8().value((String) value).writeTo(response);
    } catch (ClassCastException | IOException e) {
      throw BindingErrors.writing(e.getMessage(), e);
    }
  }

  /** Without Jackson, since hardly any event needs it. */
  @Override
  public void rehearseReading() {
    read(SAMPLE);
  }

  @Override
  public void rehearseWriting() {
    write(read(SAMPLE), new ByteArrayOutputStream());
  }
}
