package dev.flint.runtime.packaging.binding;

import dev.flint.runtime.binding.jackson.events.EventTypes;
import java.util.TreeMap;

/** The classes that binding a type leads to, but for the JDK's. */
final class BoundClasses {

  /** In the order of names, so that the same types make the same code. */
  private final TreeMap<String, Class<?>> classes = new TreeMap<>();

  void add(Class<?> type) {
    if (!type.isArray() && type.getClassLoader() != null) {
      classes.put(type.getName(), type);
    }
  }

  Iterable<Class<?>> all() {
    return classes.values();
  }

  /** Whether none of them is the function's. */
  boolean areOfLibraries() {
    return classes.values().stream()
        .allMatch(type -> EventTypes.include(type) || type.getName().startsWith("org.joda.time."));
  }
}
