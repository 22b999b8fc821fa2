package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A jar as the class path sees it: without module descriptors.
 *
 * <p>{@code jdeps} takes a jar with a descriptor for a module even on the class path, then wants
 * all that it requires as modules too, and stops at one whose descriptors differ between releases.
 */
final class DescriptorFreeJar {
  private static final String DESCRIPTOR = "module-info.class";

  private DescriptorFreeJar() {}

  /** The jar itself when it has no descriptor, else a copy without, of the same name. */
  static Path of(Path jar, Path scratch) {
    try (ZipFile source = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries =
          source.stream().filter(entry -> !isDescriptor(entry)).toList();
      return entries.size() == source.size()
          ? jar
          : copy(source, entries, scratch.resolve(jar.getFileName()));
    } catch (IOException e) {
      throw new PackagingException("Expected a jar, found " + jar + ": " + e.getMessage(), e);
    }
  }

  private static Path copy(ZipFile source, List<? extends ZipEntry> entries, Path target)
      throws IOException {
    try (OutputStream file = Files.newOutputStream(target);
        ZipOutputStream copy = new ZipOutputStream(file)) {
      copy.setLevel(0);
      for (ZipEntry entry : entries) {
        copy.putNextEntry(new ZipEntry(entry.getName()));
        source.getInputStream(entry).transferTo(copy);
      }
    }
    return target;
  }

  private static boolean isDescriptor(ZipEntry entry) {
    return entry.getName().equals(DESCRIPTOR) || entry.getName().endsWith("/" + DESCRIPTOR);
  }
}
