package dev.flint.runtime.packaging.function;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A jar whose entries are not deflated. In a zip it takes a fifth less room than one whose entries
 * are deflated each by itself, and classes are read from it without inflating them.
 */
final class StoredJar {
  private StoredJar() {}

  /** The size of the jar once it is stored, in bytes. */
  static long size(Path jar) throws IOException {
    try (ZipFile source = new ZipFile(jar.toFile())) {
      return source.stream().mapToLong(ZipEntry::getSize).sum();
    }
  }

  /** Copies a jar with its entries in their order; as it is where they can't be written anew. */
  static void copy(Path jar, Path target) throws IOException {
    try (ZipFile source = new ZipFile(jar.toFile());
        ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(target))) {
      for (ZipEntry entry : source.stream().toList()) {
        byte[] content = content(source, entry);
        copy.putNextEntry(stored(entry, content));
        copy.write(content);
      }
    } catch (ZipException twoEntriesOfOneName) {
      Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static byte[] content(ZipFile source, ZipEntry entry) throws IOException {
    try (InputStream content = source.getInputStream(entry)) {
      return DebugStrip.of(entry.getName(), content.readAllBytes());
    }
  }

  private static ZipEntry stored(ZipEntry entry, byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry stored = new ZipEntry(entry.getName());
    stored.setMethod(ZipEntry.STORED);
    stored.setSize(content.length);
    stored.setCrc(checksum.getValue());
    stored.setTimeLocal(entry.getTimeLocal());
    return stored;
  }
}
