package dev.flint.runtime.packaging.nativecode;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds the programs and native libraries of an image for Linux. */
public final class NativeFiles {
  private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};

  private NativeFiles() {}

  /** Returns all ELF files in a folder and below, sorted. */
  public static List<Path> in(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(NativeFiles::isElf).sorted().toList();
    } catch (IOException e) {
      throw new PackagingException("Could not read " + folder + ": " + e, e);
    }
  }

  private static boolean isElf(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream content = Files.newInputStream(file)) {
      return Arrays.equals(content.readNBytes(ELF.length), ELF);
    } catch (IOException e) {
      throw new PackagingException("Could not read " + file + ": " + e, e);
    }
  }
}
