package dev.flint.runtime.packaging.options;

import java.nio.file.Path;

/**
 * A jar that the function needs at run time.
 *
 * @param name what patterns of excludes are held against: {@code groupId:artifactId} where the jar
 *     is an artifact of Maven, else its file name
 * @param jar the jar
 */
public record Dependency(String name, Path jar) {
  /**
   * Returns a jar that is known by its file name alone.
   *
   * @param jar the jar
   */
  public static Dependency of(Path jar) {
    return new Dependency(jar.getFileName().toString(), jar);
  }
}
