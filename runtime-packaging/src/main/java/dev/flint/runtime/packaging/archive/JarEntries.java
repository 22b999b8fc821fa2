package dev.flint.runtime.packaging.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What is in a jar.
 *
 * @param names the names of its files
 */
public record JarEntries(Set<String> names) {
  private static final String CLASS = ".class";

  /** Reads a jar's directory; throws when it is none. */
  public static JarEntries of(Path jar) {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return new JarEntries(
          file.stream().map(ZipEntry::getName).collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new PackagingException("Expected a jar, found " + jar + ": " + e.getMessage(), e);
    }
  }

  public boolean anyBelow(String folder) {
    return names.stream().anyMatch(name -> name.startsWith(folder));
  }

  /** Returns the binary names of its classes, but for those of other releases and descriptors. */
  public Set<String> classes() {
    return names.stream()
        .filter(JarEntries::isClass)
        .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
        .collect(Collectors.toSet());
  }

  /**
   * Tells whether another jar, before this one on the class path, hides all classes of this one and
   * has the services of them.
   */
  public boolean isHiddenBy(JarEntries other) {
    return names.stream().anyMatch(JarEntries::isClass)
        && names.stream()
            .filter(name -> isClass(name) || name.matches("META-INF/services/.+"))
            .allMatch(other.names::contains);
  }

  /** Tells whether one of some classes in a jar mentions a name, be it in a generic type alone. */
  public static boolean anyMentions(Path jar, Set<String> classes, String name) {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (String className : classes) {
        ZipEntry entry = file.getEntry(className.replace('.', '/') + CLASS);
        try (InputStream content = file.getInputStream(entry)) {
          if (new String(content.readAllBytes(), ISO_8859_1).contains(name)) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw new PackagingException("Expected a jar, found " + jar + ": " + e.getMessage(), e);
    }
  }

  private static boolean isClass(String name) {
    return name.endsWith(CLASS)
        && !name.startsWith("META-INF/")
        && !name.endsWith("module-info.class");
  }
}
