package dev.flint.runtime.json;

import java.io.OutputStream;
import java.lang.reflect.Type;

/** Binds, with Jackson, what a codec of our own leaves to it. */
final class JacksonFallback {

  private final JsonCodecs codecs;
  private final Type type;
  private JsonCodec jackson;

  JacksonFallback(JsonCodecs codecs, Type type) {
    this.codecs = codecs;
    this.type = type;
  }

  /** Reads a document; the first one loads Jackson. */
  Object read(byte[] event) {
    try {
      load();
    } catch (NoClassDefFoundError e) {
      throw BindingErrors.reading(
          "the handler takes "
              + name()
              + " and the event is something else, which needs Jackson, but"
              + " com.fasterxml.jackson.core:jackson-databind is not on the class path",
          e);
    }
    return jackson.read(event);
  }

  /** Writes a value; the first one loads Jackson. */
  void write(Object value, OutputStream response) {
    try {
      load();
    } catch (NoClassDefFoundError e) {
      throw BindingErrors.writing(
          "the handler returned something else than "
              + name()
              + ", which needs Jackson, but"
              + " com.fasterxml.jackson.core:jackson-databind is not on the class path",
          e);
    }
    jackson.write(value, response);
  }

  private void load() {
    if (jackson == null) {
      jackson = codecs.jackson(type);
    }
  }

  private String name() {
    return type instanceof Class<?> raw ? raw.getSimpleName() : type.getTypeName();
  }
}
