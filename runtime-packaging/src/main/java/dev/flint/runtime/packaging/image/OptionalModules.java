package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The modules that a jar's own descriptor says it can do without: those it only {@code requires
 * static}, that is at compile time.
 *
 * <p>Bytecode does not tell a use that is guarded from one that is not; the author of a modular jar
 * does. So Jackson's handlers for {@code java.sql} and {@code java.beans} types do not bring
 * megabytes into the image of a function that has no such types; one that has refers to the module
 * itself.
 */
final class OptionalModules {
  private OptionalModules() {}

  /**
   * The optional modules of a jar; none when it has no descriptor.
   *
   * @param jar the jar
   * @param version the release as which a multi-release jar is read
   */
  static Set<String> of(Path jar, Runtime.Version version) {
    try (JarFile file = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, version)) {
      ZipEntry entry = file.getEntry("module-info.class");
      return entry == null ? Set.of() : optional(file, entry);
    } catch (IOException e) {
      throw new PackagingException("Expected a jar, found " + jar + ": " + e.getMessage(), e);
    }
  }

  private static Set<String> optional(JarFile file, ZipEntry entry) throws IOException {
    try (InputStream descriptor = file.getInputStream(entry)) {
      return ModuleDescriptor.read(descriptor).requires().stream()
          .filter(requires -> requires.modifiers().contains(Requires.Modifier.STATIC))
          .map(Requires::name)
          .collect(Collectors.toUnmodifiableSet());
    } catch (InvalidModuleDescriptorException newerThanThisJvm) {
      // Nothing is known to be optional then: the image may be too large, but never too small.
      return Set.of();
    }
  }
}
