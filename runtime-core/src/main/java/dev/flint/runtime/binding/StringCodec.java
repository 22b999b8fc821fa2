package dev.flint.runtime.binding;

import dev.flint.runtime.json.JsonScanner;
import dev.flint.runtime.json.JsonSyntaxException;
import dev.flint.runtime.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Binds {@code String} without Jackson. A document that is not plainly a JSON string or null is
 * Jackson's to judge: it takes numbers for strings, for instance.
 */
public final class StringCodec implements EventReader, ResponseWriter {

  private final JacksonFallback fallback;

  StringCodec(JacksonFallback fallback) {
    this.fallback = fallback;
  }

  @Override
  public @Nullable Object read(byte[] event) {
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
  public void write(@Nullable Object value, OutputStream response) {
    try {
      JsonWriter.utf8().value((String) value).writeTo(response);
    } catch (ClassCastException | IOException e) {
      throw BindingErrors.writing(e.getMessage(), e);
    }
  }
}
