package dev.flint.runtime.packaging.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Zips a folder such that the same files give the same bytes on any machine: entries sorted by
 * name, one time for all, only the two modes that matter. Symbolic links stay links.
 */
final class FunctionZip {
  private static final int EXECUTABLE = UnixStat.FILE_FLAG | 0755;
  private static final int READABLE = UnixStat.FILE_FLAG | 0644;
  private static final int LINK = UnixStat.LINK_FLAG | 0777;

  private final Path folder;
  private final long time;

  /**
   * A zip of a folder.
   *
   * @param folder what to zip; the names in the zip are relative to it
   * @param timestamp the time of all entries, in whole even seconds, from 1980 on
   */
  FunctionZip(Path folder, Instant timestamp) {
    this.folder = folder;
    this.time = asLocalTime(timestamp);
  }

  /** Writes the zip, in place of any file that is there. */
  void write(Path zip) throws IOException {
    try (Stream<Path> tree = Files.walk(folder);
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      List<Path> files =
          tree.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList();
      for (String name : files.stream().map(this::name).sorted().toList()) {
        add(out, name);
      }
    }
  }

  private void add(ZipArchiveOutputStream out, String name) throws IOException {
    Path file = folder.resolve(name);
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTime(time);
    entry.setUnixMode(mode(file));
    out.putArchiveEntry(entry);
    if (entry.isUnixSymlink()) {
      out.write(Files.readSymbolicLink(file).toString().getBytes(out.getEncoding()));
    } else {
      Files.copy(file, out);
    }
    out.closeArchiveEntry();
  }

  private static int mode(Path file) {
    if (Files.isSymbolicLink(file)) {
      return LINK;
    }
    return Files.isExecutable(file) ? EXECUTABLE : READABLE;
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** A zip holds local times: the moment at which this machine's clock shows the time in UTC. */
  private static long asLocalTime(Instant timestamp) {
    return LocalDateTime.ofInstant(timestamp, ZoneOffset.UTC)
        .atZone(ZoneId.systemDefault())
        .toInstant()
        .toEpochMilli();
  }
}
