package dev.flint.runtime.dev.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a function is made of at some moment, told by sizes and times of files.
 *
 * @param classes the files in folders of the class path
 * @param fixed all else: jars, and files that the environment is read from
 */
record CodeState(Map<Path, Stamp> classes, Map<Path, Stamp> fixed) {

  /** No files at all. */
  static final CodeState NONE = new CodeState(Map.of(), Map.of());

  /** When a file was written, and how long it is. */
  record Stamp(FileTime modified, long size) {}

  /** Reads the state of these folders, jars and other files; what is missing counts too. */
  static CodeState of(List<Path> paths) {
    Map<Path, Stamp> classes = new HashMap<>();
    Map<Path, Stamp> fixed = new HashMap<>();
    for (Path path : paths) {
      read(path, Files.isDirectory(path) ? classes : fixed);
    }
    return new CodeState(classes, fixed);
  }

  private static void read(Path path, Map<Path, Stamp> stamps) {
    try {
      Files.walkFileTree(
          path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Reader(stamps));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files come and go while a compiler writes them. */
  private static final class Reader extends SimpleFileVisitor<Path> {
    private final Map<Path, Stamp> stamps;

    private Reader(Map<Path, Stamp> stamps) {
      this.stamps = stamps;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      stamps.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException || failure instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
