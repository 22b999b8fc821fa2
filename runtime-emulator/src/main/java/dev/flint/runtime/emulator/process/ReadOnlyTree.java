package dev.flint.runtime.emulator.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder whose write permissions are taken away until it is closed. Permissions do not bind root,
 * and file systems without them are left as they are: a function that writes to its package then
 * fails on Lambda only.
 */
public final class ReadOnlyTree implements AutoCloseable {

  private static final Set<PosixFilePermission> WRITE =
      PosixFilePermissions.fromString("-w--w--w-");

  private final Map<Path, Set<PosixFilePermission>> before = new LinkedHashMap<>();

  private ReadOnlyTree() {}

  /**
   * Makes the folder and all it holds read-only; symbolic links are neither changed nor followed.
   */
  public static ReadOnlyTree of(Path folder) throws IOException {
    ReadOnlyTree tree = new ReadOnlyTree();
    if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      return tree;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
        tree.protect(path);
      }
    } catch (IOException failure) {
      tree.close();
      throw failure;
    }
    return tree;
  }

  /** Gives every path that still exists the permissions it had. */
  @Override
  public void close() {
    for (Map.Entry<Path, Set<PosixFilePermission>> entry : before.entrySet()) {
      try {
        if (Files.exists(entry.getKey(), LinkOption.NOFOLLOW_LINKS)) {
          Files.setPosixFilePermissions(entry.getKey(), entry.getValue());
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(
            "the permissions of " + entry.getKey() + " could not be restored", failure);
      }
    }
    before.clear();
  }

  private void protect(Path path) throws IOException {
    Set<PosixFilePermission> found = Files.getPosixFilePermissions(path);
    Set<PosixFilePermission> kept = EnumSet.noneOf(PosixFilePermission.class);
    kept.addAll(found);
    if (kept.removeAll(WRITE)) {
      before.put(path, found);
      Files.setPosixFilePermissions(path, kept);
    }
  }
}
