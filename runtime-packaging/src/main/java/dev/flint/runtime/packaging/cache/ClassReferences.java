package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassReader;

/**
 * What a class refers to.
 *
 * @param name its name, with slashes
 * @param classes the classes that it names, itself among them, with slashes
 * @param callSites where its call sites are in its constant pool
 */
record ClassReferences(String name, List<String> classes, List<Integer> callSites) {
  // The tag of CONSTANT_Class_info, by the JVM specification.
  private static final int CLASS = 7;

  /** Looks for a class, by its name with slashes; the first jar that has it counts. */
  static Optional<ClassReferences> find(String className, List<Path> jars) {
    String entry = className + ".class";
    return jars.stream().flatMap(jar -> content(entry, jar).stream()).findFirst();
  }

  private static Optional<ClassReferences> content(String entry, Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry found = file.getEntry(entry);
      if (found == null) {
        return Optional.empty();
      }
      try (InputStream content = file.getInputStream(found)) {
        return Optional.of(of(new ClassReader(content)));
      }
    } catch (IOException e) {
      throw new PackagingException("Expected a jar, found " + jar + ": " + e.getMessage(), e);
    }
  }

  private static ClassReferences of(ClassReader reader) {
    TreeSet<String> classes = new TreeSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int index = 1; index < reader.getItemCount(); index++) {
      int item = reader.getItem(index);
      if (item > 0 && reader.readByte(item - 1) == CLASS) {
        String name = reader.readUTF8(item, buffer);
        if (!name.startsWith("[")) {
          classes.add(name);
        }
      }
    }
    return new ClassReferences(reader.getClassName(), List.copyOf(classes), CallSites.in(reader));
  }
}
