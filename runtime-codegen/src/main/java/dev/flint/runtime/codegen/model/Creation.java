package dev.flint.runtime.codegen.model;

/** How a bean comes into being when it is read. */
public sealed interface Creation permits Construction, Creation.Building {

  /**
   * By a builder, on which each property is set.
   *
   * @param type the builder's class
   * @param factory the static method that gives one
   * @param build the name of its method that makes the bean
   */
  record Building(Class<?> type, Member.Method factory, String build) implements Creation {}
}
