package dev.flint.runtime.packaging.jdk;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Folders in which tools are looked for.
 *
 * @param folders the folders; the first one that has a tool wins
 */
public record SearchPath(List<Path> folders) {
  /** Copies the list. */
  public SearchPath {
    folders = List.copyOf(folders);
  }

  /**
   * Returns the search path of this process.
   *
   * @return the folders in the environment variable {@code PATH}
   */
  public static SearchPath ofProcess() {
    String path = System.getenv().getOrDefault("PATH", "");
    return new SearchPath(
        Arrays.stream(path.split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .map(Path::of)
            .toList());
  }

  /**
   * Finds the first of some tools that is there.
   *
   * @param names the names of their programs, the best first
   * @return the program
   */
  public Optional<Path> find(Collection<String> names) {
    return names.stream().flatMap(name -> find(name).stream()).findFirst();
  }

  private Optional<Path> find(String name) {
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
