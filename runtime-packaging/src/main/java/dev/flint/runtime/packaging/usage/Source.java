package dev.flint.runtime.packaging.usage;

import java.nio.file.Path;

/**
 * Where something was found.
 *
 * @param jar the jar
 * @param name the binary name of a class in it, or the path of a resource
 */
public record Source(Path jar, String name) {
  /** Names both, to be put in a sentence. */
  @Override
  public String toString() {
    return name + " of " + jar.getFileName();
  }
}
