package dev.flint.runtime.binding.differential;

import dev.flint.runtime.binding.generated.GeneratedCode;
import java.lang.reflect.Type;
import java.util.function.Function;

/**
 * Generated code for the types of these tests. There is none where this module's own build runs
 * them; the module with the generator runs them again, and names the class that calls it.
 */
public final class GeneratedForTypes {

  /** Names a class that is a {@code Function<Type, GeneratedCode>}. */
  static final String PROPERTY = "flint.test.generatorForTypes";

  private static final Function<Type, GeneratedCode> GENERATOR = generator();

  private GeneratedForTypes() {}

  /** The code for a type; null where there is none. */
  public static GeneratedCode of(Type type) {
    return GENERATOR.apply(type);
  }

  @SuppressWarnings("unchecked")
  private static Function<Type, GeneratedCode> generator() {
    String name = System.getProperty(PROPERTY);
    if (name == null) {
      return type -> null;
    }
    try {
      return (Function<Type, GeneratedCode>) Class.forName(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(PROPERTY + " names no class that can be used", e);
    }
  }
}
