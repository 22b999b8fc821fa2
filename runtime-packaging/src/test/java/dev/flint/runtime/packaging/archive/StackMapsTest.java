package dev.flint.runtime.packaging.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.joda.time.DateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Joda-Time's classes are of Java 5. */
class StackMapsTest {
  @TempDir private Path folder;
  private Path joda;
  private Path copy;

  @BeforeEach
  void copy() throws Exception {
    joda = Path.of(DateTime.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    copy = folder.resolve("copy.jar");
    StoredJar.copy(joda, copy, Set.of());
  }

  @Test
  void givesOldClassesStackMaps() throws Exception {
    ClassReader formatter = new ClassReader(classFile("org/joda/time/format/DateTimeFormatter"));

    assertEquals(Opcodes.V1_6, formatter.readShort(6));
    assertTrue(hasStackMaps(formatter));
  }

  @Test
  void leavesThemAsTheyAreToTheVerifierAndToReflection() throws Exception {
    try (URLClassLoader old = loader(joda);
        URLClassLoader now = loader(copy);
        Stream<? extends ZipEntry> entries = new ZipFile(copy.toFile()).stream()) {
      List<String> names =
          entries
              .map(ZipEntry::getName)
              .filter(name -> name.matches("org/joda/time/.*\\.class"))
              .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
              .toList();
      assertTrue(names.size() > 200);
      for (String name : names) {
        // Initialized, and so verified.
        Class<?> type = Class.forName(name, true, now);
        assertEquals(described(old.loadClass(name)), described(type));
      }
    }
  }

  @Test
  void leavesWhatIsNoClassAndWhatCanNotBeRead() throws IOException {
    byte[] broken = new byte[100];
    Path jar = folder.resolve("broken.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("a.class", "empty.class", "text")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.startsWith("empty") ? new byte[0] : broken);
      }
    }
    Path stored = folder.resolve("stored.jar");

    StoredJar.copy(jar, stored, Set.of());

    try (ZipFile zip = new ZipFile(stored.toFile())) {
      assertArrayEquals(broken, zip.getInputStream(zip.getEntry("a.class")).readAllBytes());
      assertArrayEquals(broken, zip.getInputStream(zip.getEntry("text")).readAllBytes());
      assertEquals(0, zip.getEntry("empty.class").getSize());
    }
  }

  private static URLClassLoader loader(Path jar) throws IOException {
    return new URLClassLoader(
        new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  private static List<String> described(Class<?> type) {
    ObjectStreamClass stream = ObjectStreamClass.lookup(type);
    Stream<String> methods =
        Stream.of(type.getDeclaredMethods()).map(Method::toGenericString).sorted();
    return Stream.concat(methods, Stream.of("" + stream)).toList();
  }

  private byte[] classFile(String name) throws IOException {
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      ZipEntry entry = zip.getEntry(name + ".class");
      assertNotNull(entry);
      try (InputStream content = zip.getInputStream(entry)) {
        return content.readAllBytes();
      }
    }
  }

  private static boolean hasStackMaps(ClassReader type) {
    AtomicBoolean found = new AtomicBoolean();
    type.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
              @Override
              public void visitFrame(
                  int kind, int locals, Object[] local, int stack, Object[] onStack) {
                found.set(true);
              }
            };
          }
        },
        0);
    return found.get();
  }
}
