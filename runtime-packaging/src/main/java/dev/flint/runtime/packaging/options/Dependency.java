package dev.flint.runtime.packaging.options;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A jar that the function needs at run time.
 *
 * @param name what patterns of excludes are held against: {@code groupId:artifactId} where the jar
 *     is an artifact of Maven, else its file name
 * @param jar the jar
 * @param coordinates what it is in a Maven repository, where the build knows that
 */
public record Dependency(String name, Path jar, Optional<Coordinates> coordinates) {
  /**
   * Names a jar of which no version is known.
   *
   * @param name its name
   * @param jar the jar
   */
  public Dependency(String name, Path jar) {
    this(name, jar, Optional.empty());
  }

  /**
   * Returns a jar that is known by its file name alone.
   *
   * @param jar the jar
   */
  public static Dependency of(Path jar) {
    return new Dependency(jar.getFileName().toString(), jar);
  }

  /**
   * Returns an artifact of a Maven repository.
   *
   * @param coordinates what it is known by there
   * @param jar the jar
   */
  public static Dependency of(Coordinates coordinates, Path jar) {
    return new Dependency(coordinates.name(), jar, Optional.of(coordinates));
  }

  /**
   * Returns the same in another file.
   *
   * @param other the file
   */
  public Dependency at(Path other) {
    return new Dependency(name, other, coordinates);
  }
}
