package dev.flint.runtime.packaging.archive;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.SearchPath;
import dev.flint.runtime.packaging.jdk.ToolProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipExtraField;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Deflates with 7-Zip: any unzip reads it, and the zip is a twenty-fifth smaller.
 *
 * @param path where 7-Zip is looked for
 */
public record SevenZip(SearchPath path) {
  /** The names of its program, the best first. */
  public static final List<String> NAMES = List.of("7zz", "7z", "7za");

  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Returns the program, if it is there. */
  public Optional<Path> tool() {
    return path.find(NAMES);
  }

  /**
   * Writes a zip of a folder anew, each entry as it was but for how it is deflated.
   *
   * @throws PackagingException when 7-Zip is not there, or fails
   */
  public void shrink(Path zip, Path folder) throws IOException {
    Path tool =
        tool()
            .orElseThrow(
                () ->
                    new PackagingException(
                        "Expected 7-Zip, as "
                            + Setting.DEFLATER
                            + " says, found none of "
                            + NAMES
                            + " in the folders of PATH"));
    Path scratch = Files.createTempDirectory("flint-7-zip");
    try {
      Path deflated = scratch.resolve("deflated.zip");
      new ToolProcess(command(tool, deflated, folder), LIMIT).run();
      Path merged = scratch.resolve("merged.zip");
      merge(zip, deflated, merged);
      Files.move(merged, zip, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      new FileTree(scratch).delete();
    }
  }

  private static List<String> command(Path tool, Path zip, Path folder) {
    // A higher level takes twice the time for another half percent.
    return List.of(
        tool.toString(),
        "a",
        "-tzip",
        "-mx=7",
        "-bd",
        zip.toString(),
        folder.toAbsolutePath() + "/*");
  }

  private static void merge(Path zip, Path deflated, Path merged) throws IOException {
    try (ZipFile first = ZipFile.builder().setPath(zip).get();
        ZipFile second = ZipFile.builder().setPath(deflated).get();
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(merged)) {
      for (ZipArchiveEntry entry : Collections.list(first.getEntriesInPhysicalOrder())) {
        ZipArchiveEntry other = second.getEntry(entry.getName());
        boolean smaller = other != null && isSmaller(other, entry);
        ZipArchiveEntry copy = new ZipArchiveEntry(entry);
        // Whoever reads an entry may put its time in them, as a moment in this machine's time zone.
        copy.setExtraFields(new ZipExtraField[0]);
        copy.setCompressedSize((smaller ? other : entry).getCompressedSize());
        out.addRawArchiveEntry(
            copy, smaller ? second.getRawInputStream(other) : first.getRawInputStream(entry));
      }
    }
  }

  /**
   * Returns whether an entry has the same content in fewer bytes; what it says of a link has not.
   */
  private static boolean isSmaller(ZipArchiveEntry entry, ZipArchiveEntry original) {
    return entry.getMethod() == original.getMethod()
        && entry.getCrc() == original.getCrc()
        && entry.getSize() == original.getSize()
        && entry.getCompressedSize() < original.getCompressedSize();
  }
}
