package dev.flint.runtime.json;

import java.io.OutputStream;
import java.lang.reflect.Type;

/** Binds JSON to one Java type and back. */
public interface JsonCodec {

  /**
   * Chooses the codec of a type. Whatever the type can't be bound for shows with the first
   * document; only a missing Jackson shows here.
   *
   * @throws NoClassDefFoundError when the type needs Jackson and it is not there
   */
  static JsonCodec forType(Type type) {
    if (type == String.class) {
      return new StringCodec();
    }
    if (type == void.class || type == Void.class) {
      return new VoidCodec();
    }
    return JacksonCodec.of(type);
  }

  /**
   * Reads a document.
   *
   * @return the value; may be null
   * @throws RuntimeException of {@link JsonErrors} when it doesn't bind
   */
  Object read(byte[] event);

  /**
   * Writes a value as UTF-8 JSON.
   *
   * @throws RuntimeException of {@link JsonErrors} when it can't be written
   */
  void write(Object value, OutputStream response);
}
