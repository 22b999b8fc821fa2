package dev.flint.runtime.training;

import dev.flint.runtime.binding.EventReader;
import dev.flint.runtime.binding.GeneratedReader;
import dev.flint.runtime.binding.GeneratedWriter;
import dev.flint.runtime.binding.JacksonBinding;
import dev.flint.runtime.binding.JsonBinding;
import dev.flint.runtime.binding.ResponseWriter;
import dev.flint.runtime.binding.StringCodec;
import dev.flint.runtime.binding.VoidCodec;
import dev.flint.runtime.binding.generated.GeneratedCode;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Binds what a handler takes and returns without an event, so that the classes are loaded which
 * that takes. Calls no code of the function's, such as a serializer that it brings.
 */
final class BindingRehearsal {

  private static final String TEXT = "\"\u20AC\\n\"";
  private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

  private final JsonBinding binding;

  BindingRehearsal(JsonBinding binding) {
    this.binding = binding;
  }

  /** Does what reading a type does. */
  void read(Type type) {
    EventReader reader = binding.reader(type);
    GeneratedCode generated = binding.generated();
    if (reader instanceof StringCodec) {
      // Without Jackson, since hardly any event needs it.
      reader.read(TEXT.getBytes(StandardCharsets.UTF_8));
    } else if (reader instanceof VoidCodec) {
      reader.read(NULL);
    } else if (generated != null && reader instanceof GeneratedReader) {
      new GeneratedRehearsal(generated, type).read();
    } else if (reader instanceof JacksonBinding.Reader) {
      new JacksonRehearsal(type).read();
    }
  }

  /** Does what writing a type does. */
  void write(Type type) {
    ResponseWriter writer = binding.writer(type);
    GeneratedCode generated = binding.generated();
    if (writer instanceof StringCodec) {
      writer.write("\u20AC\n", new ByteArrayOutputStream());
    } else if (writer instanceof VoidCodec) {
      writer.write(null, new ByteArrayOutputStream());
    } else if (generated != null && writer instanceof GeneratedWriter) {
      new GeneratedRehearsal(generated, type).write();
    } else if (writer instanceof JacksonBinding.Writer) {
      new JacksonRehearsal(type).write();
    }
  }
}
