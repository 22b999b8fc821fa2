package dev.flint.runtime.codegen.model;

/** The member of a class by which a property is set or got. */
public sealed interface Member {

  /**
   * A setter, or a getter.
   *
   * @param owner the class that declares it
   * @param name its name
   */
  record Method(Class<?> owner, String name) implements Member {}

  /**
   * A setter of a builder, which returns the builder.
   *
   * @param owner the class that declares it
   * @param name its name
   */
  record Chained(Class<?> owner, String name) implements Member {}

  /**
   * A field.
   *
   * @param owner the class that declares it
   * @param name its name
   */
  record Field(Class<?> owner, String name) implements Member {}

  /**
   * An argument of the constructor.
   *
   * @param index which one, from zero
   * @param required whether it has to be there
   */
  record Argument(int index, boolean required) implements Member {

    /** One that may be missing. */
    public Argument(int index) {
      this(index, false);
    }
  }
}
