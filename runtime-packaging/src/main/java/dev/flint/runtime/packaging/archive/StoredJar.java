package dev.flint.runtime.packaging.archive;

import dev.flint.runtime.packaging.PackagingException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A jar whose entries are not deflated. In a zip it takes a fifth less room than one whose entries
 * are deflated each by itself, and classes are read from it without inflating them.
 */
public final class StoredJar {
  /**
   * One time for all entries: the times in jars may be no times at all, and nothing reads them. The
   * first moment of 1980 would not do, as the JDK writes it together with this machine's time zone.
   */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private StoredJar() {}

  /**
   * Returns the size of a jar once it is stored.
   *
   * @param jar the jar
   * @return bytes
   * @throws PackagingException when it can't be read
   */
  public static long size(Path jar) {
    try (ZipFile source = new ZipFile(jar.toFile())) {
      return source.stream().mapToLong(ZipEntry::getSize).sum();
    } catch (IOException e) {
      throw unreadable(jar, e);
    }
  }

  /**
   * Copies a jar with its entries in their order; as it is where they can't be written anew.
   *
   * @param jar the jar
   * @param target the copy, which is not there yet
   * @param leftOut names of entries to leave out, where they are written anew
   * @throws PackagingException when the jar can't be read, or the copy not be written
   */
  public static void copy(Path jar, Path target, Set<String> leftOut) {
    try (ZipFile source = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries = source.stream().toList();
      if (canBeWrittenAnew(entries)) {
        write(source, entries, leftOut, target);
      } else {
        Files.copy(jar, target);
      }
    } catch (IOException e) {
      throw new PackagingException("Could not copy the jar " + jar + ": " + e.getMessage(), e);
    }
  }

  /** The JDK reads jars that it does not write: two entries of one name, other compressions. */
  private static boolean canBeWrittenAnew(List<? extends ZipEntry> entries) {
    Set<String> names = new HashSet<>();
    return entries.stream()
        .allMatch(
            entry ->
                names.add(entry.getName())
                    && (entry.getMethod() == ZipEntry.STORED
                        || entry.getMethod() == ZipEntry.DEFLATED));
  }

  /**
   * Tells whether a jar is signed.
   *
   * @param jar the jar
   * @return true when it has a signature
   * @throws PackagingException when it can't be read
   */
  public static boolean isSigned(Path jar) {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return file.stream().anyMatch(StoredJar::isSignature);
    } catch (IOException e) {
      throw unreadable(jar, e);
    }
  }

  /** Tells whether entries may be left out of a jar's copy. */
  public static boolean canBeChanged(Path jar) {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries = file.stream().toList();
      return canBeWrittenAnew(entries) && entries.stream().noneMatch(StoredJar::isSignature);
    } catch (IOException e) {
      throw unreadable(jar, e);
    }
  }

  private static PackagingException unreadable(Path jar, IOException e) {
    return new PackagingException("Expected a jar, found " + jar + ": " + e.getMessage(), e);
  }

  private static void write(
      ZipFile source, List<? extends ZipEntry> entries, Set<String> leftOut, Path target)
      throws IOException {
    boolean signed = entries.stream().anyMatch(StoredJar::isSignature);
    StackMaps stackMaps = new StackMaps(source);
    try (ZipOutputStream copy = new ZipOutputStream(buffered(target))) {
      for (ZipEntry entry :
          entries.stream().filter(each -> !leftOut.contains(each.getName())).toList()) {
        byte[] content = content(source, entry);
        byte[] written =
            signed
                ? content
                : stackMaps.addedTo(entry.getName(), DebugStrip.of(entry.getName(), content));
        copy.putNextEntry(stored(entry, written));
        copy.write(written);
      }
    }
  }

  /** Of an entry's header, each byte is written by itself. */
  private static OutputStream buffered(Path target) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(target));
  }

  /** What is signed must stay as it is, to the byte. */
  private static boolean isSignature(ZipEntry entry) {
    return entry.getName().toUpperCase(Locale.ROOT).matches("META-INF/[^/]+\\.SF");
  }

  private static byte[] content(ZipFile source, ZipEntry entry) throws IOException {
    try (InputStream content = source.getInputStream(entry)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new IOException("its entry " + entry.getName() + " is damaged: " + e.getMessage(), e);
    }
  }

  private static ZipEntry stored(ZipEntry entry, byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry stored = new ZipEntry(entry.getName());
    stored.setMethod(ZipEntry.STORED);
    stored.setSize(content.length);
    stored.setCrc(checksum.getValue());
    stored.setTimeLocal(TIME);
    return stored;
  }
}
