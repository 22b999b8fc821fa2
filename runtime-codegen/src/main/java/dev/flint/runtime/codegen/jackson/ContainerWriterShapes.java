package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.impl.IndexedListSerializer;
import com.fasterxml.jackson.databind.ser.impl.StringArraySerializer;
import com.fasterxml.jackson.databind.ser.std.CollectionSerializer;
import com.fasterxml.jackson.databind.ser.std.EnumSetSerializer;
import com.fasterxml.jackson.databind.ser.std.MapSerializer;
import com.fasterxml.jackson.databind.ser.std.ObjectArraySerializer;
import com.fasterxml.jackson.databind.ser.std.StaticListSerializerBase;
import com.fasterxml.jackson.databind.ser.std.StdArraySerializers;
import com.fasterxml.jackson.databind.ser.std.StdKeySerializers;
import dev.flint.runtime.codegen.model.Key;
import dev.flint.runtime.codegen.model.Shape;
import org.jspecify.annotations.Nullable;

/** The shapes of maps, collections and arrays that are written. */
final class ContainerWriterShapes {

  private final WriterShapes writers;
  private final SerializerProvider provider;

  ContainerWriterShapes(WriterShapes writers, SerializerProvider provider) {
    this.writers = writers;
    this.provider = provider;
  }

  /** Returns the shape of what a serializer writes; null where that is none of these. */
  @Nullable Shape shape(String name, JavaType type, JsonSerializer<?> writer)
      throws UnsupportedTypeException {
    Class<?> raw = type.getRawClass();
    if (writer.getClass() == MapSerializer.class && isOfJdk(raw)) {
      return map(name, type);
    }
    if (isCollectionWriter(writer) && isOfJdk(raw)) {
      JavaType content = type.getContentType();
      Class<?> element = writers.access().require(content.getRawClass());
      return new Shape.CollectionOf(name, raw, raw, element, writers.value(content));
    }
    return type.isArrayType() && isArrayWriter(writer)
        ? new Shape.ArrayOf(name, raw, writers.value(type.getContentType()))
        : null;
  }

  private Shape map(String name, JavaType type) throws UnsupportedTypeException {
    Key key = key(type.getKeyType());
    JavaType content = type.getContentType();
    Class<?> raw = type.getRawClass();
    Class<?> element = writers.access().require(content.getRawClass());
    return new Shape.MapOf(name, raw, raw, key, element, writers.value(content));
  }

  private Key key(JavaType type) throws UnsupportedTypeException {
    try {
      JsonSerializer<?> writer = provider.findKeySerializer(type, null);
      if (writer instanceof EnumsByName.Writer) {
        return new MappedKeys(writers.access(), writers.rules()).ofConstants(type);
      }
      if (writer.getClass().getEnclosingClass() == StdKeySerializers.class) {
        return MappedKeys.ofJdk(type);
      }
      throw MappedKeys.unsupported(type);
    } catch (JsonMappingException e) {
      throw new UnsupportedTypeException(e.getOriginalMessage());
    }
  }

  private static boolean isCollectionWriter(JsonSerializer<?> writer) {
    return writer instanceof CollectionSerializer
        || writer instanceof IndexedListSerializer
        || writer instanceof EnumSetSerializer
        || writer instanceof StaticListSerializerBase;
  }

  private static boolean isArrayWriter(JsonSerializer<?> writer) {
    return writer instanceof ObjectArraySerializer
        || writer instanceof StringArraySerializer
        || (writer.getClass().getEnclosingClass() == StdArraySerializers.class
            && !(writer instanceof StdArraySerializers.CharArraySerializer));
  }

  private static boolean isOfJdk(Class<?> type) {
    return type.getClassLoader() == null && type.getPackageName().startsWith("java.util");
  }
}
