package dev.flint.runtime.packaging.modules;

import java.nio.file.Path;
import java.util.List;

/**
 * The jars whose code tells what a function needs of the JDK.
 *
 * @param jars the jars of its package: the one with its own classes first, then its dependencies
 * @param provided the jars that it is compiled against and finds in layers
 */
public record SearchedJars(List<Path> jars, List<Path> provided) {
  /** Copies the lists. */
  public SearchedJars {
    jars = List.copyOf(jars);
    provided = List.copyOf(provided);
  }
}
