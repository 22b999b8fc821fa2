package dev.flint.runtime.binding.differential;

import dev.flint.runtime.binding.EventReader;
import dev.flint.runtime.binding.JsonBinding;
import dev.flint.runtime.binding.ResponseWriter;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;

/**
 * The binding under test.
 *
 * @param reader for a handler that takes the type
 * @param writer for one that returns it
 */
record FlintBinding(EventReader reader, ResponseWriter writer) implements Binding {

  /** The binding of a process: it shares what the types have in common. */
  static JsonBinding jackson() {
    return new JsonBinding(FlintBinding.class.getClassLoader(), false);
  }

  static Binding of(Type type, JsonBinding binding) {
    return new FlintBinding(binding.reader(type), binding.writer(type));
  }

  @Override
  public Object read(byte[] document) {
    return reader.read(document);
  }

  @Override
  public byte[] write(Object value) {
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    writer.write(value, response);
    return response.toByteArray();
  }
}
