package dev.flint.runtime.logging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A setting of Flint's own. The variable wins; an empty one counts as missing.
 *
 * @param variable the environment variable
 * @param property the system property
 */
public record Setting(String variable, String property) {

  /** Returns what it says; null where it is not set. */
  public @Nullable String value(Map<String, String> variables) {
    String value = variables.get(variable);
    return value == null || value.isEmpty() ? System.getProperty(property) : value;
  }

  /**
   * Returns whether it says {@code true}.
   *
   * @param warnings where a sentence is added when it says neither that nor {@code false}
   */
  public boolean isTrue(Map<String, String> variables, List<String> warnings) {
    String value = value(variables);
    boolean isTrue = "true".equalsIgnoreCase(value);
    if (value != null && !isTrue && !value.equalsIgnoreCase("false")) {
      warnings.add(this + " should be true or false, but is \"" + value + "\" (taken for false)");
    }
    return isTrue;
  }

  @Override
  public String toString() {
    return variable + " or " + property;
  }
}
