package dev.flint.runtime.packaging.recording;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that a setting names, by themselves or by their folder.
 *
 * @param expected what the setting takes, to be told when it is not there
 * @param suffix how the names of files in a folder end
 * @param setting the setting
 */
public record InputFiles(String expected, String suffix, Setting setting) {
  /** Returns the files of all these paths; throws when a path has none. */
  public List<Path> in(List<Path> paths) {
    return paths.stream().flatMap(path -> in(path).stream()).toList();
  }

  private List<Path> in(Path path) {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    List<Path> files = Files.isDirectory(path) ? filesOf(path) : List.of();
    if (files.isEmpty()) {
      throw new PackagingException(
          "Expected " + expected + " (*" + suffix + "), in " + setting + ", found none at " + path);
    }
    return files;
  }

  private List<Path> filesOf(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new PackagingException("Could not read the folder " + folder + ": " + e, e);
    }
  }
}
