package dev.flint.benchmarks.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** Files by the patterns of their paths. */
final class Globs {
  private Globs() {}

  /** The files below a folder whose paths in it match a glob, sorted; none without the folder. */
  static List<Path> files(Path folder, String glob) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + glob);
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(file -> matcher.matches(folder.relativize(file))).sorted().toList();
    }
  }
}
