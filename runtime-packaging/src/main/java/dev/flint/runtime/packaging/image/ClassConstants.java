package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;

/**
 * What the constant pool of a class holds.
 *
 * @param className the class's binary name
 * @param strings its constant strings: the names by which reflection and services find things
 * @param members the fields and methods that it refers to, each by its name and by its name and
 *     descriptor: {@code java/util/Locale.ROOT}, {@code java/lang/String.getBytes()[B}
 */
record ClassConstants(String className, Set<String> strings, Set<String> members) {
  // The tags of CONSTANT_String_info and those of members, by the JVM specification.
  private static final int STRING = 8;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;

  /**
   * Reads all classes of some jars, one after the other.
   *
   * @param version the release as which multi-release jars are read
   */
  static void forEach(List<Path> jars, Runtime.Version version, Consumer<ClassConstants> action) {
    for (Path jar : jars) {
      try (JarFile file = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, version)) {
        for (JarEntry entry : file.versionedStream().filter(ClassConstants::isClass).toList()) {
          try (InputStream content = file.getInputStream(entry)) {
            action.accept(of(content.readAllBytes()));
          }
        }
      } catch (IOException e) {
        throw new PackagingException("Expected a jar, found " + jar + ": " + e.getMessage(), e);
      }
    }
  }

  private static boolean isClass(JarEntry entry) {
    return entry.getName().endsWith(".class");
  }

  private static ClassConstants of(byte[] content) {
    Set<String> strings = new HashSet<>();
    Set<String> members = new HashSet<>();
    try {
      ClassReader reader = new ClassReader(content);
      char[] buffer = new char[reader.getMaxStringLength()];
      for (int index = 1; index < reader.getItemCount(); index++) {
        int item = reader.getItem(index);
        // The place after a long or double is empty.
        int tag = item > 0 ? reader.readByte(item - 1) : 0;
        if (tag == STRING) {
          strings.add(reader.readUTF8(item, buffer));
        } else if (tag == FIELD || tag == METHOD || tag == INTERFACE_METHOD) {
          int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
          String member =
              reader.readClass(item, buffer) + "." + reader.readUTF8(nameAndType, buffer);
          members.add(member);
          members.add(member + reader.readUTF8(nameAndType + 2, buffer));
        }
      }
      return new ClassConstants(reader.getClassName().replace('/', '.'), strings, members);
    } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      // Broken, or newer than any JDK known: then the JVM doesn't load it either.
      return new ClassConstants("", strings, members);
    }
  }
}
