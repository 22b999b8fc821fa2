package dev.flint.runtime.binding.differential;

import dev.flint.runtime.binding.generated.GeneratedCode;
import java.lang.reflect.Type;
import java.util.function.Function;

/**
 * Binding code for the types of these tests. There is none where this module's own build runs them;
 * the module that makes such code runs them again, and names the class that makes it.
 */
public final class MadeBindings {

  /** Names a class that is a {@code Function<Type, GeneratedCode>}. */
  static final String PROPERTY = "flint.test.bindings";

  private static final Function<Type, GeneratedCode> MAKER = maker();

  private MadeBindings() {}

  /** The code for a type; null where there is none. */
  public static GeneratedCode of(Type type) {
    return MAKER.apply(type);
  }

  @SuppressWarnings("unchecked")
  private static Function<Type, GeneratedCode> maker() {
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
