package dev.flint.runtime.codegen.jackson;

/** How many properties a class may have to be bound by one method. */
final class BeanSize {

  /** Of some 200 a method grows so large that the JVM would never compile it. */
  private static final int MOST_PROPERTIES = 150;

  private BeanSize() {}

  static void require(Class<?> type, int properties) throws UnsupportedTypeException {
    if (properties > MOST_PROPERTIES) {
      throw new UnsupportedTypeException(
          type.getName() + " has more than " + MOST_PROPERTIES + " properties");
    }
  }
}
