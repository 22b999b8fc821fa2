package dev.flint.runtime.packaging.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.jdk.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a script in the place of 7-Zip, which "deflates" by giving out a zip made beforehand. */
class SevenZipTest {
  private static final byte[] TEXT = "abc ".repeat(1000).getBytes();

  @TempDir private Path temporary;
  private Path folder;
  private Path zip;

  @BeforeEach
  void zipAFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("function"));
    Files.write(folder.resolve("text"), TEXT);
    Files.write(folder.resolve("other"), TEXT);
    Files.createSymbolicLink(folder.resolve("link"), Path.of("text"));
    zip = temporary.resolve("function.zip");
    new FunctionZip(folder, 8).write(zip);
  }

  @Test
  void takesWhatIsSmallerAndNothingElse() throws Exception {
    byte[] before = Files.readAllBytes(zip);
    // As large as can be: then the JDK's is taken from the zip that there is.
    Path large = zipOf(Deflater.NO_COMPRESSION, TEXT);
    sevenZip("cp " + large + " \"$5\"");

    shrink();

    assertArrayEquals(before, Files.readAllBytes(zip));
  }

  @Test
  void keepsEverythingOfAnEntryButHowItIsDeflated() throws Exception {
    Path wasteful = zipOf(Deflater.NO_COMPRESSION, TEXT);
    Files.copy(zip, temporary.resolve("small.zip"));
    sevenZip("cp " + temporary.resolve("small.zip") + " \"$5\"");

    new SevenZip(new SearchPath(List.of(temporary))).shrink(wasteful, folder);

    assertTrue(Files.size(wasteful) < 1000, () -> "size " + wasteful.toFile().length());
    Path unzipped = Unzip.to(temporary.resolve("unzipped"), wasteful);
    assertArrayEquals(TEXT, Files.readAllBytes(unzipped.resolve("text")));
    assertTrue(Files.isExecutable(unzipped.resolve("text")));
  }

  @Test
  void takesNothingOfOtherContent() throws Exception {
    byte[] before = Files.readAllBytes(zip);
    Path wrong = zipOf(Deflater.BEST_COMPRESSION, "x".getBytes());
    sevenZip("cp " + wrong + " \"$5\"");

    shrink();

    assertArrayEquals(before, Files.readAllBytes(zip));
  }

  @Test
  void failsWhenSevenZipFails() throws Exception {
    byte[] before = Files.readAllBytes(zip);
    sevenZip("echo no room; exit 2");

    String message = assertThrows(PackagingException.class, this::shrink).getMessage();

    assertTrue(message.contains("no room"), message);
    assertArrayEquals(before, Files.readAllBytes(zip));
  }

  @Test
  void failsWithoutSevenZip() throws Exception {
    byte[] before = Files.readAllBytes(zip);

    String message = assertThrows(PackagingException.class, this::shrink).getMessage();

    assertTrue(message.contains("--deflater"), message);
    assertTrue(message.endsWith("found none of [7zz, 7z, 7za] in the folders of PATH"), message);
    assertArrayEquals(before, Files.readAllBytes(zip));
  }

  private void shrink() throws IOException {
    new SevenZip(new SearchPath(List.of(temporary))).shrink(zip, folder);
  }

  private Path zipOf(int level, byte[] content) throws IOException {
    Path made = temporary.resolve("made.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(made)) {
      out.setLevel(level);
      ZipArchiveEntry entry = new ZipArchiveEntry("text");
      entry.setUnixMode(0100755);
      out.putArchiveEntry(entry);
      out.write(content);
      out.closeArchiveEntry();
    }
    return made;
  }

  private void sevenZip(String script) throws IOException {
    // Its arguments: a -tzip -mx=7 -bd ZIP FILES
    Path tool = Files.writeString(temporary.resolve("7z"), "#!/bin/sh\n" + script + "\n");
    assertTrue(tool.toFile().setExecutable(true));
  }
}
