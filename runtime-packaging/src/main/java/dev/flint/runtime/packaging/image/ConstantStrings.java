package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;

/**
 * Reads the constant strings of classes: the names by which reflection and services find things.
 */
final class ConstantStrings {
  // The tag of CONSTANT_String_info, by the JVM specification.
  private static final int STRING = 8;

  private ConstantStrings() {}

  /**
   * The strings in all classes of some jars.
   *
   * @param version the release as which multi-release jars are read
   */
  static Set<String> in(List<Path> jars, Runtime.Version version) {
    Set<String> strings = new HashSet<>();
    for (Path jar : jars) {
      try (JarFile file = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, version)) {
        for (JarEntry entry : file.versionedStream().filter(ConstantStrings::isClass).toList()) {
          try (InputStream content = file.getInputStream(entry)) {
            addStrings(content.readAllBytes(), strings);
          }
        }
      } catch (IOException e) {
        throw new PackagingException("Expected a jar, found " + jar + ": " + e.getMessage(), e);
      }
    }
    return strings;
  }

  private static boolean isClass(JarEntry entry) {
    return entry.getName().endsWith(".class");
  }

  private static void addStrings(byte[] content, Set<String> strings) {
    try {
      ClassReader reader = new ClassReader(content);
      char[] buffer = new char[reader.getMaxStringLength()];
      for (int index = 1; index < reader.getItemCount(); index++) {
        int item = reader.getItem(index);
        // The place after a long or double is empty.
        if (item > 0 && reader.readByte(item - 1) == STRING) {
          strings.add(reader.readUTF8(item, buffer));
        }
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      // Broken, or newer than any JDK known: then the JVM doesn't load it either.
      return;
    }
  }
}
