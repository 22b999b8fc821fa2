package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.AbstractDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.BuilderBasedDeserializer;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.CollectionDeserializer;
import com.fasterxml.jackson.databind.deser.std.ContainerDeserializerBase;
import com.fasterxml.jackson.databind.deser.std.EnumMapDeserializer;
import com.fasterxml.jackson.databind.deser.std.EnumSetDeserializer;
import com.fasterxml.jackson.databind.deser.std.MapDeserializer;
import com.fasterxml.jackson.databind.deser.std.ObjectArrayDeserializer;
import com.fasterxml.jackson.databind.deser.std.PrimitiveArrayDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdKeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringArrayDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringCollectionDeserializer;
import com.fasterxml.jackson.databind.deser.std.UntypedObjectDeserializer;
import dev.flint.runtime.binding.jackson.events.EventDate;
import dev.flint.runtime.binding.jackson.events.JodaDateTime;
import dev.flint.runtime.binding.jackson.events.S3Notification;
import dev.flint.runtime.binding.jackson.jdk.OptionalDeserializer;
import dev.flint.runtime.binding.jackson.jdk.TimeDeserializer;
import dev.flint.runtime.binding.jackson.jdk.TimeKeyDeserializer;
import dev.flint.runtime.codegen.model.Key;
import dev.flint.runtime.codegen.model.Leaf;
import dev.flint.runtime.codegen.model.Model;
import dev.flint.runtime.codegen.model.Shape;
import dev.flint.runtime.codegen.model.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of what is read, as the mapper's deserializers tell them. One that is not known here
 * makes the type unsupported.
 */
final class ReaderShapes {

  private final DeserializationContext context;
  private final Accessibility access;
  private final AnnotationRules rules;
  private final ShapeNames names = new ShapeNames();
  private final List<Shape> shapes = new ArrayList<>();

  /** The names of the shapes of inner classes. */
  private final Set<String> inner = new HashSet<>();

  ReaderShapes(DeserializationContext context, Accessibility access, AnnotationRules rules) {
    this.context = context;
    this.access = access;
    this.rules = rules;
  }

  Model model(JavaType type) throws UnsupportedTypeException {
    try {
      JsonDeserializer<?> reader = context.findRootValueDeserializer(type);
      if (reader instanceof AbstractDeserializer) {
        throw new UnsupportedTypeException(type.toCanonical() + " is abstract");
      }
      Value root = value(type, reader);
      return new Model(ShapeNames.simpleName(type), type.getRawClass(), root, shapes);
    } catch (JsonMappingException e) {
      throw new UnsupportedTypeException(e.getOriginalMessage());
    }
  }

  Accessibility access() {
    return access;
  }

  AnnotationRules rules() {
    return rules;
  }

  DeserializationConfig config() {
    return context.getConfig();
  }

  /** The value that a deserializer reads. */
  Value value(JavaType type, JsonDeserializer<?> reader) throws UnsupportedTypeException {
    if (isTold(type)) {
      throw new UnsupportedTypeException(type.toCanonical() + " is told by the document");
    }
    Leaf leaf = leaf(type.getRawClass(), reader);
    if (leaf != null) {
      return leaf;
    }
    if (reader instanceof S3Notification.Deserializer) {
      return new S3ReaderShapes(access, names, shapes).value(type);
    }
    String known = names.known(type);
    if (inner.contains(known)) {
      throw new UnsupportedTypeException(type.toCanonical() + " is made within another object");
    }
    return new Value.Shaped(known == null ? add(type, reader) : known);
  }

  private boolean isTold(JavaType type) throws UnsupportedTypeException {
    try {
      return config().findTypeDeserializer(type) != null;
    } catch (JsonMappingException e) {
      throw new UnsupportedTypeException(e.getOriginalMessage());
    }
  }

  /** The value of an inner class, which is made within the object that it is a property of. */
  Value inner(JavaType type, BeanDeserializer reader) throws UnsupportedTypeException {
    String known = names.known(type);
    if (known != null) {
      return new Value.Shaped(known);
    }
    access.require(type.getRawClass());
    String name = names.add(type);
    inner.add(name);
    shapes.add(new BeanReaderShape(this, reader).innerShape(name));
    return new Value.Shaped(name);
  }

  private static @Nullable Leaf leaf(Class<?> type, JsonDeserializer<?> reader) {
    if (reader instanceof EventDate.Deserializer) {
      return Leaf.EVENT_DATE;
    }
    boolean known =
        reader instanceof TimeDeserializer
            || reader instanceof OptionalDeserializer
            || reader.getClass().getPackage() == StdDeserializer.class.getPackage();
    // The one for Object has a successor that is not public, and comes only with settings.
    return known && !(reader instanceof UntypedObjectDeserializer) ? Leaf.of(type) : null;
  }

  private String add(JavaType type, JsonDeserializer<?> reader) throws UnsupportedTypeException {
    access.require(type.getRawClass());
    String name = names.add(type);
    shapes.add(shape(name, type, reader));
    return name;
  }

  private Shape shape(String name, JavaType type, JsonDeserializer<?> reader)
      throws UnsupportedTypeException {
    Class<?> raw = type.getRawClass();
    Class<?> kind = reader.getClass();
    if (kind == BeanDeserializer.class) {
      return new BeanReaderShape(this, (BeanDeserializer) reader).shape(name);
    }
    if (kind == BuilderBasedDeserializer.class) {
      return new BuilderReaderShape(this, (BuilderBasedDeserializer) reader, raw).shape(name);
    }
    if (kind == AbstractDeserializer.class) {
      return new Shape.OneOf(name, raw, List.of());
    }
    if (reader instanceof EnumsByName.Reader) {
      rules.requireNames(raw);
      return EnumsByName.shape(name, raw);
    }
    if (reader instanceof OptionalDeserializer && !type.getContentType().isReferenceType()) {
      JavaType content = type.getContentType();
      return new Shape.OptionalOf(name, raw, content.getRawClass(), content(content));
    }
    if (reader instanceof JodaDateTime.Deserializer) {
      return new Shape.Text(name, raw, "parse");
    }
    if (kind == MapDeserializer.class || kind == EnumMapDeserializer.class) {
      return map(name, raw, (ContainerDeserializerBase<?>) reader);
    }
    if (kind == CollectionDeserializer.class || kind == StringCollectionDeserializer.class) {
      return collection(name, raw, (ContainerDeserializerBase<?>) reader);
    }
    if (kind == EnumSetDeserializer.class) {
      Class<?> content = access.require(type.getContentType().getRawClass());
      return new Shape.CollectionOf(
          name, raw, EnumSet.class, content, content(type.getContentType()));
    }
    if (type.isArrayType() && isArrayReader(type, reader)) {
      return new Shape.ArrayOf(name, raw, content(type.getContentType()));
    }
    throw new UnsupportedTypeException(type.toCanonical() + " is read by " + kind.getName());
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
    Key key = null;
    try {
      KeyDeserializer reader = context.findKeyDeserializer(type, null);
      if (reader instanceof EnumsByName.KeyReader) {
        rules.requireNames(type.getRawClass());
        key = Key.ofConstants(access.require(type.getRawClass()));
      } else if (reader instanceof StdKeyDeserializer || reader instanceof TimeKeyDeserializer) {
        key = Key.of(type.getRawClass());
      }
    } catch (JsonMappingException e) {
      throw new UnsupportedTypeException(e.getOriginalMessage());
    }
    if (key == null) {
      throw new UnsupportedTypeException("keys of " + type.toCanonical() + " are no strings");
    }
    return key;
  }

  private Shape collection(String name, Class<?> raw, ContainerDeserializerBase<?> reader)
      throws UnsupportedTypeException {
    JavaType type = reader.getValueType();
    Class<?> created = created(reader);
    Class<?> content = type.getContentType().getRawClass();
    return new Shape.CollectionOf(name, raw, created, content, content(reader));
  }

  /** The class of the JDK that the mapper makes for an interface, or the one that is declared. */
  private Class<?> created(ContainerDeserializerBase<?> reader) throws UnsupportedTypeException {
    JavaType type = reader.getValueType();
    ValueInstantiator instantiator = reader.getValueInstantiator();
    try {
      if (type.getRawClass().getClassLoader() == null && instantiator != null) {
        Object empty = instantiator.createUsingDefault(context);
        if (empty != null) {
          return access.require(empty.getClass());
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
        ? content(reader.getContentType())
        : value(reader.getContentType(), content);
  }

  private Value content(JavaType type) throws UnsupportedTypeException {
    try {
      return value(type, context.findContextualValueDeserializer(type, null));
    } catch (JsonMappingException e) {
      throw new UnsupportedTypeException(e.getOriginalMessage());
    }
  }
}
