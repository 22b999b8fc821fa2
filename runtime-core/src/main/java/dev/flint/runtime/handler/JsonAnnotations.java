package dev.flint.runtime.handler;

import dev.flint.runtime.logging.FunctionLog;
import java.util.Map;

/**
 * Whether Jackson's annotations on the function's classes count: no, as on the managed runtime,
 * unless the environment variable {@code FLINT_JACKSON_ANNOTATIONS} or the system property {@code
 * flint.jacksonAnnotations} says {@code true}. The variable wins.
 */
final class JsonAnnotations {

  private static final String VARIABLE = "FLINT_JACKSON_ANNOTATIONS";
  private static final String PROPERTY = "flint.jacksonAnnotations";

  private JsonAnnotations() {}

  static boolean areHeeded(Map<String, String> variables, FunctionLog log) {
    String variable = variables.get(VARIABLE);
    return variable == null || variable.isEmpty()
        ? isTrue(PROPERTY, System.getProperty(PROPERTY, "false"), log)
        : isTrue(VARIABLE, variable, log);
  }

  private static boolean isTrue(String name, String value, FunctionLog log) {
    if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
      log.warn(name + " should be true or false, but is \"" + value + "\" (taken for false)");
    }
    return value.equalsIgnoreCase("true");
  }
}
