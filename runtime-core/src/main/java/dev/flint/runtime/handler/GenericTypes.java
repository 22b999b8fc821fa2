package dev.flint.runtime.handler;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Finds out what the type parameters of an interface stand for in a class that implements it. */
final class GenericTypes {

  private GenericTypes() {}

  /**
   * Returns the type arguments of an interface as a class implements it, directly or through
   * superclasses and other interfaces. A parameter that the class leaves open is given as its type
   * variable.
   *
   * @return null when the class implements the interface without type arguments
   */
  static Type @Nullable [] arguments(Class<?> type, Class<?> target) {
    return search(type, Map.of(), target);
  }

  private static Type @Nullable [] search(
      Type type, Map<TypeVariable<?>, Type> bindings, Class<?> target) {
    if (type instanceof ParameterizedType parameterized) {
      Class<?> raw = (Class<?>) parameterized.getRawType();
      Type[] arguments = resolve(parameterized.getActualTypeArguments(), bindings);
      return raw == target ? arguments : searchParents(raw, bind(raw, arguments), target);
    }
    return type == target ? null : searchParents((Class<?>) type, Map.of(), target);
  }

  private static Type @Nullable [] searchParents(
      Class<?> type, Map<TypeVariable<?>, Type> bindings, Class<?> target) {
    for (Type parent : type.getGenericInterfaces()) {
      Type[] found = search(parent, bindings, target);
      if (found != null) {
        return found;
      }
    }
    Type superclass = type.getGenericSuperclass();
    return superclass == null ? null : search(superclass, bindings, target);
  }

  private static Map<TypeVariable<?>, Type> bind(Class<?> type, Type[] arguments) {
    Map<TypeVariable<?>, Type> bindings = new HashMap<>();
    TypeVariable<?>[] variables = type.getTypeParameters();
    for (int i = 0; i < variables.length; i++) {
      bindings.put(variables[i], arguments[i]);
    }
    return bindings;
  }

  private static Type[] resolve(Type[] types, Map<TypeVariable<?>, Type> bindings) {
    Type[] resolved = new Type[types.length];
    for (int i = 0; i < types.length; i++) {
      resolved[i] = resolve(types[i], bindings);
    }
    return resolved;
  }

  private static Type resolve(Type type, Map<TypeVariable<?>, Type> bindings) {
    if (type instanceof TypeVariable<?>) {
      return bindings.getOrDefault(type, type);
    }
    if (type instanceof ParameterizedType parameterized) {
      Type[] arguments = resolve(parameterized.getActualTypeArguments(), bindings);
      return Arrays.equals(arguments, parameterized.getActualTypeArguments())
          ? type
          : new Parameterized(parameterized, arguments);
    }
    if (type instanceof GenericArrayType array) {
      return new GenericArray(resolve(array.getGenericComponentType(), bindings));
    }
    if (type instanceof WildcardType wildcard) {
      // Only what can be read from it counts for binding.
      return resolve(wildcard.getUpperBounds()[0], bindings);
    }
    return type;
  }

  /** A parameterized type with other arguments; equal to the JDK's own of the same parts. */
  private record Parameterized(ParameterizedType origin, Type[] arguments)
      implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
      return arguments.clone();
    }

    @Override
    public Type getRawType() {
      return origin.getRawType();
    }

    @Override
    public @Nullable Type getOwnerType() {
      return origin.getOwnerType();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ParameterizedType type
          && getRawType().equals(type.getRawType())
          && Objects.equals(getOwnerType(), type.getOwnerType())
          && Arrays.equals(arguments, type.getActualTypeArguments());
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(arguments)
          ^ Objects.hashCode(getOwnerType())
          ^ Objects.hashCode(getRawType());
    }

    @Override
    public String toString() {
      StringJoiner names = new StringJoiner(", ", getRawType().getTypeName() + "<", ">");
      for (Type argument : arguments) {
        names.add(argument.getTypeName());
      }
      return names.toString();
    }
  }

  /** An array of a type that was resolved. */
  private record GenericArray(Type component) implements GenericArrayType {

    @Override
    public Type getGenericComponentType() {
      return component;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof GenericArrayType type
          && component.equals(type.getGenericComponentType());
    }

    @Override
    public int hashCode() {
      return component.hashCode();
    }

    @Override
    public String toString() {
      return component.getTypeName() + "[]";
    }
  }
}
