package dev.flint.runtime.packaging.binding;

import com.fasterxml.jackson.databind.JavaType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names a method of a generated class for each type that needs one. */
final class MethodNames {

  private final String prefix;
  private final Map<JavaType, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  MethodNames(String prefix) {
    this.prefix = prefix;
  }

  /** The name of the method that was made for a type; null for a type that comes up first now. */
  String known(JavaType type) {
    return names.get(type);
  }

  /** Names one after the type. */
  String add(JavaType type) {
    String name = prefix + simpleName(type);
    String unique = name;
    for (int number = 2; !taken.add(unique); number++) {
      unique = name + number;
    }
    names.put(type, unique);
    return unique;
  }

  /** For instance {@code MapOfString}. */
  static String simpleName(JavaType type) {
    if (type.isArrayType()) {
      return simpleName(type.getContentType()) + "Array";
    }
    String name = type.getRawClass().getSimpleName();
    name = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    return type.isContainerType() && type.getContentType() != null
        ? name + "Of" + simpleName(type.getContentType())
        : name;
  }
}
