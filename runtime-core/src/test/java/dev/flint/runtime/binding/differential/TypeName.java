package dev.flint.runtime.binding.differential;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.flint.runtime.binding.differential.model.Creation;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads types as Java writes them, {@code Map<String,List<Integer>>} for instance, without spaces.
 * Simple names are looked for in the usual packages, in the package {@code model} and among the
 * events; a nested class is {@code Outer$Inner}.
 */
final class TypeName {

  private static final Map<String, Class<?>> PRIMITIVES =
      Stream.of(
              void.class,
              boolean.class,
              byte.class,
              short.class,
              int.class,
              long.class,
              float.class,
              double.class,
              char.class)
          .collect(Collectors.toMap(Class::getName, Function.identity()));

  private static final List<String> PACKAGES =
      List.of(
          "",
          "java.lang.",
          "java.util.",
          "java.math.",
          "java.time.",
          "java.net.",
          "java.util.concurrent.",
          "java.util.concurrent.atomic.",
          Creation.class.getPackageName() + ".",
          SQSEvent.class.getPackageName() + ".");

  private final String text;
  private int position;

  private TypeName(String text) {
    this.text = text;
  }

  static Type parse(String text) {
    TypeName name = new TypeName(text);
    Type type = name.type();
    if (name.position < text.length()) {
      throw new IllegalArgumentException("expected a type, found " + text);
    }
    return type;
  }

  private Type type() {
    Class<?> raw = named();
    Type type = skip("<") ? new Generic(raw, arguments()) : raw;
    while (skip("[]")) {
      type = Array.newInstance((Class<?>) type, 0).getClass();
    }
    return type;
  }

  private List<Type> arguments() {
    List<Type> arguments = new ArrayList<>();
    do {
      arguments.add(type());
    } while (skip(","));
    if (!skip(">")) {
      throw new IllegalArgumentException("expected > at " + position + " of " + text);
    }
    return List.copyOf(arguments);
  }

  private Class<?> named() {
    int start = position;
    while (position < text.length() && "<>,[".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    String name = text.substring(start, position);
    return PRIMITIVES.containsKey(name) ? PRIMITIVES.get(name) : load(name);
  }

  private static Class<?> load(String name) {
    for (String prefix : PACKAGES) {
      try {
        return Class.forName(prefix + name);
      } catch (ClassNotFoundException e) {
        continue;
      }
    }
    throw new IllegalArgumentException("no class " + name + " in " + PACKAGES);
  }

  private boolean skip(String token) {
    boolean found = text.startsWith(token, position);
    position += found ? token.length() : 0;
    return found;
  }

  /** Equal to another of the same classes, and named as Java's own are. */
  private record Generic(Class<?> raw, List<Type> arguments) implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
      return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public Type getOwnerType() {
      return raw.getDeclaringClass();
    }

    @Override
    public String toString() {
      return arguments.stream()
          .map(Type::getTypeName)
          .collect(Collectors.joining(", ", raw.getName() + "<", ">"));
    }
  }
}
