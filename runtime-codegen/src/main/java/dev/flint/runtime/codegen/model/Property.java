package dev.flint.runtime.codegen.model;

/**
 * A property of a bean.
 *
 * @param name its name in JSON
 * @param type the class that it is declared as, where it is read or where it is written
 * @param member what gives it to the object, or takes it from there
 * @param value what stands there
 * @param inclusion when it is written
 */
public record Property(
    String name, Class<?> type, Member member, Value value, Inclusion inclusion) {

  /** One that is read, or written when it is not null. */
  public Property(String name, Class<?> type, Member member, Value value) {
    this(name, type, member, value, Inclusion.NOT_NULL);
  }
}
