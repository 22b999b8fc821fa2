package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.image.RuntimeClasses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;

/**
 * The places in classes that the JVM links when it first comes by: string joins and lambdas. The
 * first one sets up {@code java.lang.invoke}, each makes a class.
 */
final class CallSites {
  // The tag of CONSTANT_InvokeDynamic_info, by the JVM specification.
  private static final int INVOKE_DYNAMIC = 18;

  private static final String CLASS_SUFFIX = ".class";

  private CallSites() {}

  /** Where they are in a class's constant pool. */
  static List<Integer> in(ClassReader reader) {
    List<Integer> indexes = new ArrayList<>();
    for (int index = 1; index < reader.getItemCount(); index++) {
      int item = reader.getItem(index);
      // The place after a long or double is empty.
      if (item > 0 && reader.readByte(item - 1) == INVOKE_DYNAMIC) {
        indexes.add(index);
      }
    }
    return indexes;
  }

  /**
   * Whether other classes of some jars have any than one class and the runtime's own.
   *
   * @param className the class's binary name
   */
  static boolean areBeside(String className, List<Path> jars) {
    return jars.stream().anyMatch(jar -> areBeside(className, jar));
  }

  private static boolean areBeside(String className, Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
        if (isFurtherClass(entry.getName(), className)) {
          try (InputStream content = file.getInputStream(entry)) {
            if (!in(new ClassReader(content)).isEmpty()) {
              return true;
            }
          } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            // Broken, or newer than any JDK known: then the JVM doesn't load it either.
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw new PackagingException("Expected a jar, found " + jar + ": " + e.getMessage(), e);
    }
  }

  private static boolean isFurtherClass(String entry, String className) {
    if (!entry.endsWith(CLASS_SUFFIX)) {
      return false;
    }
    String name = entry.substring(0, entry.length() - CLASS_SUFFIX.length()).replace('/', '.');
    return !name.equals(className) && !RuntimeClasses.include(name);
  }
}
