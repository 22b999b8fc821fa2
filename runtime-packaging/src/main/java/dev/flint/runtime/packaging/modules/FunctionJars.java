package dev.flint.runtime.packaging.modules;

import java.nio.file.Path;
import java.util.List;

/**
 * The jars of a function.
 *
 * @param jars the jars of its package: the one with its own classes first, then its dependencies
 * @param provided the jars that it is compiled against and finds in layers
 */
public record FunctionJars(List<Path> jars, List<Path> provided) {
  /** Copies the lists. */
  public FunctionJars {
    jars = List.copyOf(jars);
    provided = List.copyOf(provided);
  }
}
