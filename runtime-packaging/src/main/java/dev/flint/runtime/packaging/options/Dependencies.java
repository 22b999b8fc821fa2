package dev.flint.runtime.packaging.options;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars that are named by themselves or by their folder. */
public final class Dependencies {
  private Dependencies() {}

  /**
   * Returns the jars; that of the function, which may lie in one of the folders, is none of them.
   *
   * @param named jars, and folders with jars
   * @param functionJar the jar with the function's own classes
   * @param setting where they were named, to be told when a folder has no jar
   * @return the jars, those of a folder sorted by name
   * @throws PackagingException when a folder has no jar
   */
  public static List<Dependency> of(List<Path> named, Path functionJar, Setting setting) {
    return named.stream()
        .flatMap(path -> Files.isDirectory(path) ? jarsIn(path, setting).stream() : Stream.of(path))
        .filter(jar -> !same(jar, functionJar))
        .map(Dependency::of)
        .toList();
  }

  private static List<Path> jarsIn(Path folder, Setting setting) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      if (jars.isEmpty()) {
        throw new PackagingException(
            "Expected a jar, or a folder with jars, in " + setting + ", found no jar in " + folder);
      }
      return jars;
    } catch (IOException e) {
      throw new PackagingException("Could not read the folder " + folder + ": " + e, e);
    }
  }

  private static boolean same(Path jar, Path functionJar) {
    return jar.toAbsolutePath().normalize().equals(functionJar.toAbsolutePath().normalize());
  }
}
