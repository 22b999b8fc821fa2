package dev.flint.runtime.training;

import dev.flint.runtime.binding.generated.AnyReader;
import dev.flint.runtime.binding.generated.AnyWriter;
import dev.flint.runtime.binding.generated.GeneratedCode;
import dev.flint.runtime.binding.generated.ValueReader;
import dev.flint.runtime.binding.generated.ValueWriter;
import dev.flint.runtime.json.JsonScanner;
import dev.flint.runtime.json.JsonWriter;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Binds a type with generated code and without an event: what goes wrong is told, and no more. */
final class GeneratedRehearsal {

  private static final String ANYTHING = "{\"\u20AC\\n\":[1,-1.5,true,null]}";

  private final GeneratedCode code;
  private final String type;

  GeneratedRehearsal(GeneratedCode code, Type type) {
    this.code = code;
    this.type = type.getTypeName();
  }

  /** Does what reading the type does. */
  void read() {
    try {
      value();
    } catch (Exception | LinkageError e) {
      tell(e);
    }
  }

  /** Does what writing the type does. */
  void write() {
    try {
      Object value = value();
      ValueWriter writer = code.writer(type);
      if (value != null && writer != null && hasSample()) {
        writer.write(value, JsonWriter.utf8());
      } else {
        AnyWriter.write(value, JsonWriter.utf8());
      }
    } catch (Exception | LinkageError e) {
      tell(e);
    }
  }

  /** Loads the classes behind the type, and reads its sample, or of any type where it has none. */
  private @Nullable Object value() throws Exception {
    code.classes(type);
    String sample = code.sample(type);
    ValueReader reader = code.reader(type);
    return sample == null || reader == null
        ? AnyReader.read(json(ANYTHING))
        : read(json(sample), reader);
  }

  private boolean hasSample() {
    return code.sample(type) != null && code.reader(type) != null;
  }

  private static @Nullable Object read(JsonScanner json, ValueReader reader) throws Exception {
    Object value = reader.read(json);
    json.end();
    return value;
  }

  private static JsonScanner json(String text) {
    return new JsonScanner(text.getBytes(StandardCharsets.UTF_8));
  }

  private void tell(Throwable e) {
    System.err.println("Not all of " + type + " is trained: " + e);
  }
}
