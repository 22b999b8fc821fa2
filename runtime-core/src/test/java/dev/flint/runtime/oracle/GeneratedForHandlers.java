package dev.flint.runtime.oracle;

import java.util.function.Function;

/**
 * Generated code for the functions of these tests, from the generator that a system property names;
 * none without.
 */
final class GeneratedForHandlers {

  /** Names a class that gives the jar and the index of a handler's code, or an empty array. */
  private static final String PROPERTY = "flint.test.generatorForHandlers";

  private static final Function<String, String[]> GENERATOR = generator();

  private GeneratedForHandlers() {}

  static String[] of(String handler) {
    return GENERATOR.apply(handler);
  }

  @SuppressWarnings("unchecked")
  private static Function<String, String[]> generator() {
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
