package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.AbstractDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.BuilderBasedDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.UntypedObjectDeserializer;
import dev.flint.runtime.binding.jackson.events.EventDate;
import dev.flint.runtime.binding.jackson.events.JodaDateTime;
import dev.flint.runtime.binding.jackson.events.S3Notification;
import dev.flint.runtime.binding.jackson.jdk.OptionalDeserializer;
import dev.flint.runtime.binding.jackson.jdk.TimeDeserializer;
import dev.flint.runtime.codegen.model.Leaf;
import dev.flint.runtime.codegen.model.Model;
import dev.flint.runtime.codegen.model.Shape;
import dev.flint.runtime.codegen.model.Value;
import java.util.ArrayList;
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

  /** Returns the value that a deserializer reads. */
  Value value(JavaType type, JsonDeserializer<?> reader) throws UnsupportedTypeException {
    if (isTyped(type)) {
      throw new UnsupportedTypeException(type.toCanonical() + " is named by the document");
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

  private boolean isTyped(JavaType type) throws UnsupportedTypeException {
    try {
      return config().findTypeDeserializer(type) != null;
    } catch (JsonMappingException e) {
      throw new UnsupportedTypeException(e.getOriginalMessage());
    }
  }

  /**
   * Returns the value of an inner class, which is made within the object that it is a property of.
   */
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
    Shape container = new ContainerReaderShapes(this, context).shape(name, type, reader);
    if (container != null) {
      return container;
    }
    throw new UnsupportedTypeException(type.toCanonical() + " is read by " + kind.getName());
  }

  /** Returns the value of a type that stands within another. */
  Value content(JavaType type) throws UnsupportedTypeException {
    try {
      return value(type, context.findContextualValueDeserializer(type, null));
    } catch (JsonMappingException e) {
      throw new UnsupportedTypeException(e.getOriginalMessage());
    }
  }
}
