package dev.flint.runtime.oracle;

import java.util.function.Function;

/**
 * Binding code for the functions of these tests, made by the class that a system property names;
 * none without.
 */
final class MadeCode {

  /** Names a class that gives the jar and the index of a handler's code, or an empty array. */
  private static final String PROPERTY = "flint.test.madeCode";

  private static final Function<String, String[]> MAKER = maker();

  private MadeCode() {}

  static String[] of(String handler) {
    return MAKER.apply(handler);
  }

  @SuppressWarnings("unchecked")
  private static Function<String, String[]> maker() {
    String name = System.getProperty(PROPERTY);
    if (name == null) {
      return handler -> new String[0];
    }
    try {
      return (Function<String, String[]>) Class.forName(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(PROPERTY + " names no class that can be used", e);
    }
  }
}
