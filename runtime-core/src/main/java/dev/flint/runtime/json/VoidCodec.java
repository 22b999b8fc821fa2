package dev.flint.runtime.json;

import dev.flint.runtime.context.json.JsonScanner;
import dev.flint.runtime.context.json.JsonSyntaxException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Binds {@code Void}: any document is read for null, and null is written. */
final class VoidCodec implements JsonCodec {

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final JacksonFallback fallback;

  VoidCodec(JsonCodecs codecs) {
    this.fallback = new JacksonFallback(codecs, Void.class);
  }

  @Override
  public Object read(byte[] event) {
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
  public void write(Object value, OutputStream response) {
    try {
      response.write(NULL);
    } catch (IOException e) {
      throw BindingErrors.writing(e.getMessage(), e);
    }
  }

  @Override
  public void rehearseReading() {
    read(NULL);
  }

  @Override
  public void rehearseWriting() {
    write(null, new ByteArrayOutputStream());
  }
}
