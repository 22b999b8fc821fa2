package dev.flint.runtime.packaging.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.DefaultBackingStoreSupplier;
import org.apache.commons.compress.archivers.zip.ParallelScatterZipCreator;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipExtraField;
import org.apache.commons.compress.parallel.InputStreamSupplier;

/**
 * Zips a folder such that the same files give the same bytes on any machine: entries sorted by
 * name, one time for all, only the two modes that matter. Symbolic links stay links.
 */
public final class FunctionZip {
  private static final int EXECUTABLE = UnixStat.FILE_FLAG | 0755;
  private static final int READABLE = UnixStat.FILE_FLAG | 0644;
  private static final int LINK = UnixStat.LINK_FLAG | 0777;

  /**
   * The time of all files: the same input gives the same zip. A JVM compares the times of jars with
   * those that it noted in its cache, and the SAM CLI zips a folder with this time for all.
   */
  public static final Instant TIME = Instant.parse("1980-01-01T00:00:00Z");

  private final Path folder;
  private final int level;

  /**
   * A zip of a folder.
   *
   * @param folder what to zip; the names in the zip are relative to it
   * @param level how hard to deflate, from 0, not at all, to 9
   */
  public FunctionZip(Path folder, int level) {
    this.folder = folder;
    this.level = level;
  }

  /** Writes the zip, in place of any file that is there; deflates several files at a time. */
  public void write(Path zip) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      ParallelScatterZipCreator entries = creator(executor);
      for (String name : names()) {
        entries.addArchiveEntry(entry(name), content(folder.resolve(name)));
      }
      // In the order in which they were added, whichever was ready first.
      entries.writeTo(out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while writing " + zip);
    } catch (ExecutionException e) {
      throw new IOException("could not deflate a file for " + zip, e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  private ParallelScatterZipCreator creator(ExecutorService executor) {
    return new ParallelScatterZipCreator(executor, new DefaultBackingStoreSupplier(null), level);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private ZipArchiveEntry entry(String name) {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTime(asLocalTime());
    // In them is the same time as a moment in the time zone of this machine.
    entry.setExtraFields(new ZipExtraField[0]);
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setUnixMode(mode(folder.resolve(name)));
    return entry;
  }

  private static InputStreamSupplier content(Path file) {
    return () -> {
      try {
        return Files.isSymbolicLink(file)
            ? new ByteArrayInputStream(Files.readSymbolicLink(file).toString().getBytes(UTF_8))
            : Files.newInputStream(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static int mode(Path file) {
    if (Files.isSymbolicLink(file)) {
      return LINK;
    }
    return Files.isExecutable(file) ? EXECUTABLE : READABLE;
  }

  /** A zip holds local times: the moment at which this machine's clock shows the time in UTC. */
  private static long asLocalTime() {
    return LocalDateTime.ofInstant(TIME, ZoneOffset.UTC)
        .atZone(ZoneId.systemDefault())
        .toInstant()
        .toEpochMilli();
  }
}
