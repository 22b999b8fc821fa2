package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.flint.runtime.binding.jackson.events.S3Notification;
import dev.flint.runtime.codegen.model.Construction;
import dev.flint.runtime.codegen.model.Member;
import dev.flint.runtime.codegen.model.Property;
import dev.flint.runtime.codegen.model.Shape;
import dev.flint.runtime.codegen.model.Value;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shapes of S3's notification when it is written. */
final class S3WriterShapes {

  private final WriterShapes writers;
  private final ShapeNames names;
  private final List<Shape> shapes;

  S3WriterShapes(WriterShapes writers, ShapeNames names, List<Shape> shapes) {
    this.writers = writers;
    this.names = names;
    this.shapes = shapes;
  }

  Value value(JavaType type) throws UnsupportedTypeException {
    String known = names.known(type);
    return new Value.Shaped(known == null ? add(type) : known);
  }

  private String add(JavaType type) throws UnsupportedTypeException {
    Class<?> raw = writers.access().require(type.getRawClass());
    String name = names.add(type);
    List<Property> properties = new ArrayList<>();
    for (Map.Entry<String, Method> each : getters(raw).entrySet()) {
      Method getter = each.getValue();
      writers.access().require(getter);
      Member member = new Member.Method(getter.getDeclaringClass(), getter.getName());
      Class<?> property = writers.access().require(getter.getReturnType());
      properties.add(
          new Property(each.getKey(), property, member, valueOf(getter.getGenericReturnType())));
    }
    shapes.add(new Shape.Bean(name, raw, Construction.PART_OF_NOTIFICATION, properties));
    return name;
  }

  /** In the order of a hash map that grows with them, as the serializer's does. */
  private static Map<String, Method> getters(Class<?> type) {
    Map<String, Method> getters = new HashMap<>();
    S3Notification.getters(type).forEach(getters::put);
    return getters;
  }

  private Value valueOf(java.lang.reflect.Type declared) throws UnsupportedTypeException {
    JavaType type = TypeFactory.defaultInstance().constructType(declared);
    if (type.hasRawClass(List.class)) {
      String name = names.add(type);
      JavaType record = type.getContentType();
      Class<?> content = record.getRawClass();
      shapes.add(new Shape.CollectionOf(name, List.class, List.class, content, value(record)));
      return new Value.Shaped(name);
    }
    return S3Notification.names(type.getRawClass()).isEmpty() ? writers.value(type) : value(type);
  }
}
