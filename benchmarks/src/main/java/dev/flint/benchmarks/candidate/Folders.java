package dev.flint.benchmarks.candidate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What becomes of folders on the way to Lambda. */
final class Folders {
  private Folders() {}

  /** Copies files into a folder with their times, which caches look at. */
  static void copy(List<Path> files, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Path file : files) {
      Files.copy(
          file,
          folder.resolve(file.getFileName()),
          StandardCopyOption.COPY_ATTRIBUTES,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The jars of a folder, sorted by name. */
  static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** Unpacks a zip as Lambda does: with modes, links and times. */
  static void unzip(Path zip, Path folder) throws IOException {
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
        Path target = folder.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(target.getParent());
          unpack(file, entry, target);
        }
      }
    }
  }

  private static void unpack(ZipFile file, ZipArchiveEntry entry, Path target) throws IOException {
    if (entry.isUnixSymlink()) {
      Files.createSymbolicLink(target, Path.of(file.getUnixSymlink(entry)));
      return;
    }
    try (InputStream content = file.getInputStream(entry)) {
      Files.copy(content, target);
    }
    boolean executable = (entry.getUnixMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    Files.setLastModifiedTime(target, entry.getLastModifiedTime());
  }

  /** Zips these folders and files as well as deflate can, and returns the number of bytes. */
  static long zippedSize(Path zip, List<Path> parts) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (Path part : parts) {
        add(out, part);
      }
    }
    long size = Files.size(zip);
    Files.delete(zip);
    return size;
  }

  private static void add(ZipOutputStream out, Path part) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(part)) {
      // Of a link only what it points to counts.
      files = tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    for (Path file : files) {
      out.putNextEntry(new ZipEntry(part.getParent().relativize(file).toString()));
      Files.copy(file, out);
    }
  }
}
