package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.flint.runtime.binding.jackson.events.S3Notification;
import dev.flint.runtime.codegen.model.Construction;
import dev.flint.runtime.codegen.model.Leaf;
import dev.flint.runtime.codegen.model.Member;
import dev.flint.runtime.codegen.model.Property;
import dev.flint.runtime.codegen.model.Shape;
import dev.flint.runtime.codegen.model.Value;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** The shapes of S3's notification when it is read: its classes have constructors alone. */
final class S3ReaderShapes {

  private final Accessibility access;
  private final ShapeNames names;
  private final List<Shape> shapes;

  S3ReaderShapes(Accessibility access, ShapeNames names, List<Shape> shapes) {
    this.access = access;
    this.names = names;
    this.shapes = shapes;
  }

  Value value(JavaType type) throws UnsupportedTypeException {
    String known = names.known(type);
    return new Value.Shaped(known == null ? add(type) : known);
  }

  private String add(JavaType type) throws UnsupportedTypeException {
    Class<?> raw = access.require(type.getRawClass());
    String name = names.add(type);
    Constructor<?> constructor = constructor(raw);
    Type[] types = constructor.getGenericParameterTypes();
    List<String> members = S3Notification.names(raw);
    List<Property> properties = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      Class<?> parameter = constructor.getParameterTypes()[i];
      Value value = value(types[i], S3Notification.isEmptyWhenMissing(members.get(i)));
      properties.add(new Property(members.get(i), parameter, new Member.Argument(i), value));
    }
    shapes.add(new Shape.Bean(name, raw, Construction.PART_OF_NOTIFICATION, properties));
    return name;
  }

  private static Constructor<?> constructor(Class<?> type) throws UnsupportedTypeException {
    try {
      return S3Notification.constructor(type);
    } catch (IOException e) {
      throw new UnsupportedTypeException(String.valueOf(e.getMessage()));
    }
  }

  private Value value(Type type, boolean emptyWhenMissing) throws UnsupportedTypeException {
    if (type == String.class) {
      return emptyWhenMissing ? Leaf.TEXT_OR_EMPTY : Leaf.TEXT;
    }
    if (type == Long.class) {
      return Leaf.LONG;
    }
    JavaType bound = TypeFactory.defaultInstance().constructType(type);
    return type instanceof ParameterizedType ? records(bound) : value(bound);
  }

  private Value records(JavaType list) throws UnsupportedTypeException {
    String name = names.add(list);
    JavaType record = list.getContentType();
    if (list.getRawClass() != List.class || record.getRawClass() == Object.class) {
      throw new UnsupportedTypeException(list.toCanonical() + " is no list of records");
    }
    Class<?> content = record.getRawClass();
    shapes.add(new Shape.CollectionOf(name, List.class, ArrayList.class, content, value(record)));
    return new Value.Shaped(name);
  }
}
