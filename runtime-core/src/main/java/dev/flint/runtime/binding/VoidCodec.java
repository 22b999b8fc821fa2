package dev.flint.runtime.binding;

import dev.flint.runtime.json.JsonScanner;
import dev.flint.runtime.json.JsonSyntaxException;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Binds {@code Void}: any document is read for null, and null is written. */
public final class VoidCodec implements EventReader, ResponseWriter {

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final JacksonFallback fallback;

  VoidCodec(JacksonFallback fallback) {
    this.fallback = fallback;
  }

  @Override
  public @Nullable Object read(byte[] event) {
    try {
      JsonScanner json = new JsonScanner(event);
      json.skipValue();
      json.end();
      return null;
    } catch (JsonSyntaxException e) {
      // Not strictly JSON; Jackson is configured to take more than that.
      return fallback.read(event);
    }
  }

  @Override
  public void write(@Nullable Object value, OutputStream response) {
    try {
      response.write(NULL);
    } catch (IOException e) {
      throw BindingErrors.writing(e.getMessage(), e);
    }
  }
}
