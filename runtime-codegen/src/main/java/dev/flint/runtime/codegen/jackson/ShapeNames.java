package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.JavaType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names a shape for each type that needs one. */
final class ShapeNames {

  private final Map<JavaType, String> names = new HashMap<>();

  /** Of types that are written as declared, where others of them go by the class of the value. */
  private final Map<JavaType, String> declared = new HashMap<>();

  private final Set<String> taken = new HashSet<>();

  /** Returns the name that a type has; null for a type that comes up first now. */
  @Nullable String known(JavaType type) {
    return names.get(type);
  }

  /** Returns the same, for a type that may be written as declared. */
  @Nullable String known(JavaType type, boolean asDeclared) {
    return (asDeclared ? declared : names).get(type);
  }

  /** Names a type. */
  String add(JavaType type) {
    return add(type, false);
  }

  /** Names a type that may be written as declared. */
  String add(JavaType type, boolean asDeclared) {
    String name = unique(simpleName(type));
    (asDeclared ? declared : names).put(type, name);
    return name;
  }

  /** For instance {@code MapOfString}. */
  static String simpleName(JavaType type) {
    if (type.isArrayType()) {
      return simpleName(type.getContentType()) + "Array";
    }
    String name = type.getRawClass().getSimpleName();
    name = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return type.isContainerType() && type.getContentType() != null
        ? name + "Of" + simpleName(type.getContentType())
        : name;
  }

  private String unique(String name) {
    String unique = name;
    for (int number = 2; !taken.add(unique); number++) {
      unique = name + number;
    }
    return unique;
  }
}
