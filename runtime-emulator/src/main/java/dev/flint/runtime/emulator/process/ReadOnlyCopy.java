package dev.flint.runtime.emulator.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies a folder for somebody who must not change it: what is done to the copy is nothing to the
 * original. It has the original's times, links and permissions, but for those to write. Permissions
 * do not bind root, and there are file systems without.
 */
public final class ReadOnlyCopy {

  private static final Set<PosixFilePermission> WRITE =
      PosixFilePermissions.fromString("-w--w--w-");

  private ReadOnlyCopy() {}

  /**
   * Copies the folder and all it holds.
   *
   * @param copy the copy's folder, which must not exist
   */
  public static void make(Path folder, Path copy) throws IOException {
    try (Stream<Path> parentsFirst = Files.walk(folder)) {
      for (Path path : parentsFirst.toList()) {
        Files.copy(
            path,
            copy.resolve(folder.relativize(path)),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    setWritable(copy, false);
  }

  /**
   * Takes from the folder and all it holds the permissions to write, or gives them to the owner.
   *
   * @throws IOException when they are another's
   */
  static void setWritable(Path folder, boolean writable) throws IOException {
    if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        boolean changed =
            writable
                ? permissions.add(PosixFilePermission.OWNER_WRITE)
                : permissions.removeAll(WRITE);
        if (changed) {
          Files.setPosixFilePermissions(path, permissions);
        }
      }
    }
  }
}
