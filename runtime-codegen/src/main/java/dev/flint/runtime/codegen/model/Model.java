package dev.flint.runtime.codegen.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A type as it is read, or as it is written: its own value and the shapes that this leads to.
 *
 * @param name a short one for the type: a part of a name in Java
 * @param type its class
 * @param root the value that a whole document holds
 * @param shapes each with a name of its own
 */
public record Model(String name, Class<?> type, Value root, List<Shape> shapes) {

  /** Copies the list. */
  public Model {
    shapes = List.copyOf(shapes);
  }

  /** Returns the shape that a value names. */
  public Shape shape(Value.Shaped value) {
    return shapes.stream()
        .filter(shape -> shape.name().equals(value.shape()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no shape " + value.shape()));
  }

  /**
   * Returns the classes of the shapes, and their builders, but for the JDK's, in the order of their
   * names.
   */
  public List<Class<?>> classes() {
    Map<String, Class<?>> classes = new TreeMap<>();
    for (Shape shape : shapes) {
      add(classes, shape.type());
      if (shape instanceof Shape.Bean bean
          && bean.creation() instanceof Creation.Building building) {
        add(classes, building.type());
      }
    }
    return List.copyOf(classes.values());
  }

  private static void add(Map<String, Class<?>> classes, Class<?> type) {
    if (!type.isArray() && type.getClassLoader() != null) {
      classes.put(type.getName(), type);
    }
  }
}
