package dev.flint.runtime.json.differential;

import dev.flint.runtime.json.JsonCodec;
import dev.flint.runtime.json.JsonCodecs;
import dev.flint.runtime.json.binding.Bindings;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;

/**
 * The binding under test.
 *
 * @param input for a handler that takes the type
 * @param output for one that returns it
 */
record FlintBinding(JsonCodec input, JsonCodec output) implements Binding {

  /** The codecs of a process: they share what the types have in common. */
  static JsonCodecs codecs() {
    return new JsonCodecs(FlintBinding.class.getClassLoader(), false);
  }

  static Binding of(Type type, JsonCodecs codecs) {
    Bindings made = MadeBindings.of(type);
    JsonCodecs chosen =
        made == null ? codecs : new JsonCodecs(FlintBinding.class.getClassLoader(), made);
    return new FlintBinding(chosen.forInput(type), chosen.forOutput(type));
  }

  @Override
  public Object read(byte[] document) {
    return input.read(document);
  }

  @Override
  public byte[] write(Object value) {
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    output.write(value, response);
    return response.toByteArray();
  }
}
