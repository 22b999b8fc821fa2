package dev.flint.runtime.packaging.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks a zip as Lambda does: with the modes, times and links that it tells. */
public final class Unzip {
  private Unzip() {}

  /**
   * Unpacks a zip.
   *
   * @param folder where to; made if it is not there
   * @param zip a zip that packaging made
   * @return the folder
   * @throws IOException when the zip can't be read or a file not be written
   */
  public static Path to(Path folder, Path zip) throws IOException {
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        unpack(file, entry, target);
      }
    }
    return folder;
  }

  private static void unpack(ZipFile file, ZipArchiveEntry entry, Path target) throws IOException {
    try (InputStream content = file.getInputStream(entry)) {
      if (entry.isUnixSymlink()) {
        String link = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        Files.createSymbolicLink(target, Path.of(link));
        return;
      }
      Files.copy(content, target);
    }
    boolean executable = (entry.getUnixMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    Files.setLastModifiedTime(target, FileTime.from(timeInUtc(entry)));
  }

  /** A zip holds the time that a clock on the wall shows. */
  private static Instant timeInUtc(ZipArchiveEntry entry) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(entry.getTime()), ZoneId.systemDefault())
        .toInstant(ZoneOffset.UTC);
  }
}
