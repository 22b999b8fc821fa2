package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.CollectionDeserializer;
import com.fasterxml.jackson.databind.deser.std.ContainerDeserializerBase;
import com.fasterxml.jackson.databind.deser.std.EnumMapDeserializer;
import com.fasterxml.jackson.databind.deser.std.EnumSetDeserializer;
import com.fasterxml.jackson.databind.deser.std.MapDeserializer;
import com.fasterxml.jackson.databind.deser.std.ObjectArrayDeserializer;
import com.fasterxml.jackson.databind.deser.std.PrimitiveArrayDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdKeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringArrayDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringCollectionDeserializer;
import dev.flint.runtime.binding.jackson.jdk.TimeKeyDeserializer;
import dev.flint.runtime.codegen.model.Key;
import dev.flint.runtime.codegen.model.Shape;
import dev.flint.runtime.codegen.model.Value;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** The shapes of maps, collections and arrays that are read. */
final class ContainerReaderShapes {

  private final ReaderShapes readers;
  private final DeserializationContext context;

  ContainerReaderShapes(ReaderShapes readers, DeserializationContext context) {
    this.readers = readers;
    this.context = context;
  }

  /** Returns the shape of what a deserializer reads; null where that is none of these. */
  @Nullable Shape shape(String name, JavaType type, JsonDeserializer<?> reader)
      throws UnsupportedTypeException {
    Class<?> raw = type.getRawClass();
    Class<?> kind = reader.getClass();
    if (kind == MapDeserializer.class || kind == EnumMapDeserializer.class) {
      return map(name, raw, (ContainerDeserializerBase<?>) reader);
    }
    if (kind == CollectionDeserializer.class || kind == StringCollectionDeserializer.class) {
      return collection(name, raw, (ContainerDeserializerBase<?>) reader);
    }
    if (kind == EnumSetDeserializer.class) {
      JavaType content = type.getContentType();
      Class<?> element = readers.access().require(content.getRawClass());
      return new Shape.CollectionOf(name, raw, EnumSet.class, element, readers.content(content));
    }
    return type.isArrayType() && isArrayReader(type, reader)
        ? new Shape.ArrayOf(name, raw, readers.content(type.getContentType()))
        : null;
  }

  private static boolean isArrayReader(JavaType type, JsonDeserializer<?> reader) {
    Class<?> element = type.getContentType().getRawClass();
    return reader instanceof ObjectArrayDeserializer
        || reader instanceof StringArrayDeserializer
        || (reader instanceof PrimitiveArrayDeserializers
            && element != char.class
            && element != byte.class);
  }

  private Shape map(String name, Class<?> raw, ContainerDeserializerBase<?> reader)
      throws UnsupportedTypeException {
    JavaType type = reader.getValueType();
    Key key = key(type.getKeyType());
    Class<?> created = type.hasRawClass(EnumMap.class) ? EnumMap.class : created(reader);
    Class<?> content = type.getContentType().getRawClass();
    return new Shape.MapOf(name, raw, created, key, content, content(reader));
  }

  private Key key(JavaType type) throws UnsupportedTypeException {
    try {
      KeyDeserializer reader = context.findKeyDeserializer(type, null);
      if (reader instanceof EnumsByName.KeyReader) {
        return new MappedKeys(readers.access(), readers.rules()).ofConstants(type);
      }
      if (reader instanceof StdKeyDeserializer || reader instanceof TimeKeyDeserializer) {
        return MappedKeys.ofJdk(type);
      }
      throw MappedKeys.unsupported(type);
    } catch (JsonMappingException e) {
      throw new UnsupportedTypeException(e.getOriginalMessage());
    }
  }

  private Shape collection(String name, Class<?> raw, ContainerDeserializerBase<?> reader)
      throws UnsupportedTypeException {
    JavaType type = reader.getValueType();
    Class<?> created = created(reader);
    Class<?> content = type.getContentType().getRawClass();
    return new Shape.CollectionOf(name, raw, created, content, content(reader));
  }

  /**
   * Returns the class of the JDK that the mapper makes for an interface, or the one that is
   * declared.
   */
  private Class<?> created(ContainerDeserializerBase<?> reader) throws UnsupportedTypeException {
    JavaType type = reader.getValueType();
    ValueInstantiator instantiator = reader.getValueInstantiator();
    try {
      if (type.getRawClass().getClassLoader() == null && instantiator != null) {
        Object empty = instantiator.createUsingDefault(context);
        if (empty != null) {
          return readers.access().require(empty.getClass());
        }
      }
    } catch (IOException e) {
      throw new UnsupportedTypeException(type.toCanonical() + ": " + e.getMessage());
    }
    throw new UnsupportedTypeException(type.toCanonical() + " is a collection of its own kind");
  }

  private Value content(ContainerDeserializerBase<?> reader) throws UnsupportedTypeException {
    JsonDeserializer<?> content = reader.getContentDeserializer();
    return content == null
        ? readers.content(reader.getContentType())
        : readers.value(reader.getContentType(), content);
  }
}
