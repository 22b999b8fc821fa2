package dev.flint.runtime.packaging.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with all it holds.
 *
 * @param root the folder, which need not exist
 */
public record FileTree(Path root) {
  public void delete() throws IOException {
    for (Path path : paths().stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(path);
    }
  }

  public void setTimes(Instant time) throws IOException {
    for (Path path : paths()) {
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        Files.setLastModifiedTime(path, FileTime.from(time));
      }
    }
  }

  /**
   * Copies all with its times and modes.
   *
   * @param place what the copy is, which does not exist yet
   * @return the copy
   */
  public Path copyTo(Path place) throws IOException {
    Files.createDirectories(place.toAbsolutePath().getParent());
    for (Path path : paths()) {
      Files.copy(
          path,
          place.resolve(root.relativize(path)),
          StandardCopyOption.COPY_ATTRIBUTES,
          LinkOption.NOFOLLOW_LINKS);
    }
    return place;
  }

  private List<Path> paths() throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.toList();
    }
  }
}
