package dev.flint.runtime.binding.jackson.jdk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/** A generic type made of its parts, as a handler's signature would give it. */
record GenericType(Class<?> raw, List<Type> arguments) implements ParameterizedType {

  static Type of(Class<?> raw, Type... arguments) {
    return new GenericType(raw, List.of(arguments));
  }

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
    return null;
  }

  @Override
  public String getTypeName() {
    return raw.getSimpleName() + arguments.stream().map(Type::getTypeName).toList();
  }
}
