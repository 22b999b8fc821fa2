package dev.flint.runtime.emulator.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A temporary folder that lives no longer than this process. It is deleted when it is closed; what
 * a killed process left behind is deleted by the next that makes one.
 *
 * <p>A lock tells whether the owner still lives: the system gives it up with the process, and it
 * holds between containers that share a folder for temporary files, where process ids say nothing.
 */
public final class ProcessFolder implements AutoCloseable {

  private static final String PREFIX = "flint-process-";
  private static final String LOCK = "lock";

  private final Path path;
  private final FileChannel lock;

  private ProcessFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Makes one, and deletes those that nobody holds any more. */
  public static ProcessFolder make() throws IOException {
    // Of one process all have this name: to open a lock that it holds would give that up.
    String own = PREFIX + ProcessHandle.current().pid() + "-";
    Path path = Files.createTempDirectory(own);
    deleteAbandoned(Objects.requireNonNull(path.getParent()), own);
    Path unlocked = path.resolve("unlocked");
    FileChannel channel =
        FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel.lock();
    // Only now another process may find it.
    Files.move(unlocked, path.resolve(LOCK));
    return new ProcessFolder(path, channel);
  }

  /** Returns the folder. */
  public Path path() {
    return path;
  }

  /** Returns an empty folder in it, in place of what is there by this name. */
  public Path emptied(String name) throws IOException {
    Path inner = path.resolve(name);
    if (Files.exists(inner)) {
      delete(inner);
    }
    return Files.createDirectory(inner);
  }

  /** Deletes the folder and all it holds, read-only or not. */
  @Override
  public void close() throws IOException {
    try (lock) {
      delete(path);
    }
  }

  private static void deleteAbandoned(Path parent, String own) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        if (!folder.getFileName().toString().startsWith(own)) {
          deleteIfAbandoned(folder);
        }
      }
    }
  }

  private static void deleteIfAbandoned(Path folder) {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      if (free != null) {
        delete(folder);
      }
    } catch (IOException | UncheckedIOException notOurs) {
      // Another user's, or just being made or deleted: whoever it belongs to sees to it.
      return;
    }
  }

  private static void delete(Path folder) throws IOException {
    ReadOnlyCopy.setWritable(folder, true);
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> childrenFirst = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path each : childrenFirst) {
        Files.deleteIfExists(each);
      }
    }
  }
}
