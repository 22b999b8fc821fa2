package dev.flint.runtime.json.differential;

import dev.flint.runtime.json.JsonCodec;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;

/** The binding under test. */
record FlintBinding(JsonCodec codec) implements Binding {

  static Binding of(Type type) {
    return new FlintBinding(JsonCodec.forType(type));
  }

  @Override
  public Object read(byte[] document) {
    return codec.read(document);
  }

  @Override
  public byte[] write(Object value) {
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    codec.write(value, response);
    return response.toByteArray();
  }
}
