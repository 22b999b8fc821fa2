package dev.flint.runtime.junit.settings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a function is configured.
 *
 * @param name its name
 * @param handler its handler
 * @param environment variables besides Lambda's own
 * @param memoryMb the memory size that it is told
 * @param timeout how long an invocation may take
 */
public record FunctionOptions(
    String name, String handler, Map<String, String> environment, int memoryMb, Duration timeout) {

  /** Copies the variables. */
  public FunctionOptions {
    environment = Map.copyOf(environment);
  }

  /** Returns the options with this variable, unless it is set. */
  public FunctionOptions withDefault(String variable, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.putIfAbsent(variable, value);
    return new FunctionOptions(name, handler, more, memoryMb, timeout);
  }

  /**
   * Reads variables.
   *
   * @param variables each {@code NAME=value}
   * @throws IllegalArgumentException when one is not
   */
  public static Map<String, String> variables(String... variables) {
    Map<String, String> read = new LinkedHashMap<>();
    for (String variable : variables) {
      int end = variable.indexOf('=');
      if (end < 1) {
        throw new IllegalArgumentException(
            "environment should have NAME=value, but has \"" + variable + '"');
      }
      read.put(variable.substring(0, end), variable.substring(end + 1));
    }
    return read;
  }
}
