package dev.flint.runtime.packaging.invoke;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Which function to invoke, and how it is configured.
 *
 * @param folder the unpacked package, which holds {@code bootstrap}
 * @param handler the value of {@code _HANDLER}; empty for the default that was packaged
 * @param name the function's name
 * @param memoryMb its memory in MB
 * @param timeout how long the invocation may take
 * @param environment variables besides Lambda's own
 */
public record InvokeOptions(
    Path folder,
    String handler,
    String name,
    int memoryMb,
    Duration timeout,
    Map<String, String> environment) {
  /** Copies the variables. */
  public InvokeOptions {
    environment = Map.copyOf(environment);
  }

  /**
   * Returns the same with more variables.
   *
   * @param more variables that win over the others
   */
  public InvokeOptions with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return new InvokeOptions(folder, handler, name, memoryMb, timeout, all);
  }
}
