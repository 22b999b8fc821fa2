package dev.flint.runtime.gradle;

import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.provider.MapProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;

/** What tasks have in common that run the function on this machine. */
public interface LocalProperties {
  /** Returns the folder in which the function was packaged. */
  @Internal
  DirectoryProperty getPackageFolder();

  /** Returns the name under which it was packaged. */
  @Internal
  Property<String> getOutputName();

  /** Returns the handler; unset, the one that the function has elsewhere. */
  @Internal
  Property<String> getHandler();

  /** Returns the function's memory in MB. */
  @Internal
  Property<Integer> getMemory();

  /** Returns how long an invocation may take, in seconds. */
  @Internal
  Property<Integer> getFunctionTimeout();

  /** Returns variables for the function. */
  @Internal
  MapProperty<String, String> getEnvironment();

  /** Returns the function's name. */
  @Internal
  Property<String> getFunctionName();
}
