package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import dev.flint.runtime.codegen.model.Shape;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the mapper's binding of enums, which is by the names of their constants. The mapper
 * would initialize an enum's class to know them, and that would run the function's code.
 */
final class EnumsByName extends Module {

  /** Returns the shape of an enum. Its constants are known by the fields that hold them. */
  static Shape shape(String name, Class<?> type) throws UnsupportedTypeException {
    List<String> constants = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (field.isEnumConstant()) {
        Accessibility.requireName(field.getName());
        constants.add(field.getName());
      }
    }
    return new Shape.Constants(name, type, constants);
  }

  @Override
  public String getModuleName() {
    return EnumsByName.class.getName();
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addDeserializers(new Readers());
    context.addKeyDeserializers(new Readers());
    context.addSerializers(new Writers());
    context.addKeySerializers(new Writers());
  }

  private static final class Readers extends Deserializers.Base implements KeyDeserializers {

    @Override
    public JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription description) {
      return new Reader();
    }

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description) {
      return type.isEnumType() ? new KeyReader() : null;
    }
  }

  private static final class Writers extends Serializers.Base {

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      return type.isEnumType() ? new Writer() : null;
    }
  }

  /** Known by its class; never used. */
  static final class Reader extends JsonDeserializer<Object> {
    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
      throw new UnsupportedOperationException();
    }
  }

  /** Known by its class; never used. */
  static final class Writer extends JsonSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator json, SerializerProvider provider) {
      throw new UnsupportedOperationException();
    }
  }

  /** Known by its class; never used. */
  static final class KeyReader extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      throw new UnsupportedOperationException();
    }
  }
}
