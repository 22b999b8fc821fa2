package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanSerializer;
import com.fasterxml.jackson.databind.ser.impl.UnknownSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.flint.runtime.binding.jackson.events.EventDate;
import dev.flint.runtime.binding.jackson.events.JodaDateTime;
import dev.flint.runtime.binding.jackson.events.S3Notification;
import dev.flint.runtime.binding.jackson.jdk.OptionalSerializer;
import dev.flint.runtime.binding.jackson.jdk.TimeSerializer;
import dev.flint.runtime.codegen.model.Construction;
import dev.flint.runtime.codegen.model.Leaf;
import dev.flint.runtime.codegen.model.Model;
import dev.flint.runtime.codegen.model.Shape;
import dev.flint.runtime.codegen.model.Value;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of what is written, as the mapper's serializers tell them where each value is of the
 * class that is declared. One that is not known here makes the type unsupported.
 */
final class WriterShapes {

  private final SerializerProvider provider;
  private final Accessibility access;
  private final AnnotationRules rules;
  private final ShapeNames names = new ShapeNames();
  private final List<Shape> shapes = new ArrayList<>();

  WriterShapes(SerializerProvider provider, Accessibility access, AnnotationRules rules) {
    this.provider = provider;
    this.access = access;
    this.rules = rules;
  }

  Model model(JavaType type) throws UnsupportedTypeException {
    Class<?> raw = access.require(type.getRawClass());
    if (raw == Object.class) {
      // Most likely a class of the function's; the cache of classes had better have the mapper.
      throw new UnsupportedTypeException("an Object may be anything");
    }
    return new Model(ShapeNames.simpleName(type), raw, value(type, writer(type)), shapes);
  }

  Accessibility access() {
    return access;
  }

  AnnotationRules rules() {
    return rules;
  }

  SerializationConfig config() {
    return provider.getConfig();
  }

  /** Returns the value of a type within another: where it is abstract, its own class decides. */
  Value value(JavaType type) throws UnsupportedTypeException {
    if (type.getRawClass() == Object.class) {
      return Leaf.ANY;
    }
    JsonSerializer<?> writer = writer(type);
    boolean isObject =
        writer.getClass() == BeanSerializer.class || writer.getClass() == UnknownSerializer.class;
    if (!isObject || !isOpen(type.getRawClass()) || type.useStaticType()) {
      return value(type, writer);
    }
    if (isOfJdk(type.getRawClass())) {
      return Leaf.ANY;
    }
    String known = names.known(type);
    return new Value.Shaped(known == null ? addOpen(type) : known);
  }

  private static boolean isOfJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  private static boolean isOpen(Class<?> type) {
    return type.isSealed() || (Modifier.isAbstract(type.getModifiers()) && !type.isPrimitive());
  }

  private String addOpen(JavaType type) throws UnsupportedTypeException {
    Class<?> raw = access.require(type.getRawClass());
    String name = names.add(type);
    List<Shape.Variant> variants = new ArrayList<>();
    for (Class<?> each : new Subclasses(raw).concrete()) {
      if (access.allows(each)) {
        JavaType variant = provider.constructSpecializedType(type, each);
        variants.add(new Shape.Variant(each, value(variant, writer(variant))));
      }
    }
    if (variants.isEmpty()) {
      throw new UnsupportedTypeException(
          raw.getName() + " is abstract, and no class of its package can be used for it");
    }
    shapes.add(new Shape.OneOf(name, raw, variants));
    return name;
  }

  private JsonSerializer<?> writer(JavaType type) throws UnsupportedTypeException {
    try {
      return provider.findValueSerializer(type, null);
    } catch (JsonMappingException e) {
      throw new UnsupportedTypeException(e.getOriginalMessage());
    }
  }

  /** Returns the value that a serializer writes, which may be that of one property alone. */
  Value value(JavaType type, JsonSerializer<?> writer) throws UnsupportedTypeException {
    if (isTyped(type)) {
      throw new UnsupportedTypeException(type.toCanonical() + " is named in the document");
    }
    Leaf leaf = leaf(type.getRawClass(), writer);
    if (leaf != null) {
      return leaf;
    }
    if (writer instanceof S3Notification.Serializer) {
      return new S3WriterShapes(this, names, shapes).value(type);
    }
    String known = names.known(type, isAsDeclared(type));
    return new Value.Shaped(known == null ? add(type, writer) : known);
  }

  private boolean isTyped(JavaType type) throws UnsupportedTypeException {
    try {
      return provider.findTypeSerializer(type) != null;
    } catch (JsonMappingException e) {
      throw new UnsupportedTypeException(e.getOriginalMessage());
    }
  }

  /**
   * Returns whether the declared type decides, and not a value's class, of what it is or has in it.
   */
  private static boolean isAsDeclared(JavaType type) {
    JavaType content = type.getContentType();
    return content == null
        ? isOpen(type.getRawClass())
        : content.useStaticType() && isAsDeclared(content);
  }

  private static @Nullable Leaf leaf(Class<?> type, JsonSerializer<?> writer) {
    if (writer instanceof EventDate.Serializer) {
      return Leaf.EVENT_DATE;
    }
    boolean known =
        writer instanceof TimeSerializer
            || writer instanceof OptionalSerializer
            || writer.getClass().getPackage() == StdSerializer.class.getPackage();
    return known && type != Object.class ? Leaf.of(type) : null;
  }

  private String add(JavaType type, JsonSerializer<?> writer) throws UnsupportedTypeException {
    access.require(type.getRawClass());
    String name = names.add(type, isAsDeclared(type));
    shapes.add(shape(name, type, writer));
    return name;
  }

  private Shape shape(String name, JavaType type, JsonSerializer<?> writer)
      throws UnsupportedTypeException {
    Class<?> raw = type.getRawClass();
    Class<?> kind = writer.getClass();
    if (kind == BeanSerializer.class) {
      return new BeanWriterShape(this, (BeanSerializer) writer).shape(name);
    }
    if (kind == UnknownSerializer.class) {
      return new Shape.Bean(name, raw, Construction.NONE, List.of());
    }
    if (writer instanceof EnumsByName.Writer) {
      rules.requireNames(raw);
      return EnumsByName.shape(name, raw);
    }
    if (writer instanceof OptionalSerializer && !type.getContentType().isReferenceType()) {
      JavaType content = type.getContentType();
      Class<?> element = access.require(content.getRawClass());
      return new Shape.OptionalOf(name, raw, element, value(content));
    }
    if (writer instanceof JodaDateTime.Serializer) {
      return new Shape.Text(name, raw, "parse");
    }
    Shape container = new ContainerWriterShapes(this, provider).shape(name, type, writer);
    if (container != null) {
      return container;
    }
    throw new UnsupportedTypeException(type.toCanonical() + " is written by " + kind.getName());
  }
}
