package dev.flint.runtime.json;

import dev.flint.runtime.json.binding.Bindings;
import java.util.List;

/** Finds the binding code that packaging put beside the function. */
final class BindingCode {

  /** Names its class; without, nothing is looked for. */
  private static final String PROPERTY = "flint.bindingCode";

  private BindingCode() {}

  /**
   * Finds it.
   *
   * @param warnings where a sentence is added when it can't be used
   * @return null where there is none, or it can't be used; the mapper serves all the same
   */
  static Bindings find(ClassLoader classLoader, List<String> warnings) {
    String name = System.getProperty(PROPERTY);
    if (name == null || name.isEmpty()) {
      return null;
    }
    try {
      Class<?> type = Class.forName(name, true, classLoader);
      return (Bindings) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException
        | LinkageError
        | ClassCastException
        | SecurityException e) { // The last where the handler's package is sealed or signed.
      warnings.add("Binding without the code that " + PROPERTY + " names: " + e);
      return null;
    }
  }
}
