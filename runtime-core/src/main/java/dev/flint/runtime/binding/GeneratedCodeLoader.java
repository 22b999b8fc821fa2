package dev.flint.runtime.binding;

import dev.flint.runtime.binding.generated.GeneratedCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads the code that packaging generated and put beside the function. */
final class GeneratedCodeLoader {

  /** Names its class; without, nothing is looked for. */
  private static final String PROPERTY = "flint.generatedCode";

  private GeneratedCodeLoader() {}

  /**
   * Loads it.
   *
   * @param warnings where a sentence is added when it can't be used
   * @return null where there is none, or it can't be used; the mapper serves all the same
   */
  static @Nullable GeneratedCode load(ClassLoader classLoader, List<String> warnings) {
    String name = System.getProperty(PROPERTY);
    if (name == null || name.isEmpty()) {
      return null;
    }
    try {
      Class<?> type = Class.forName(name, true, classLoader);
      return (GeneratedCode) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException
        | LinkageError
        | ClassCastException
        | SecurityException e) { // The last where the handler's package is sealed or signed.
      warnings.add("Binding without the code that " + PROPERTY + " names: " + e);
      return null;
    }
  }
}
