package dev.flint.runtime.packaging.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Gives the classes of a jar from before Java 6 the stack maps that class files have since: a JVM
 * links no others ahead of time, and reads them from their jar at each start. What they do stays as
 * it is, and so does what reflection and serialization see of them.
 *
 * <p>They become class files of Java 6, where a JVM that can't use a stack map does without it.
 */
final class StackMaps {
  private static final String SUFFIX = ".class";
  private static final String OBJECT = "java/lang/Object";

  /** Where in a class file its major version is. */
  private static final int MAJOR_AT = 6;

  private final ZipFile jar;

  StackMaps(ZipFile jar) {
    this.jar = jar;
  }

  /** Returns the content of an entry, with stack maps where it is a class. */
  byte[] addedTo(String entry, byte[] content) {
    if (!entry.endsWith(SUFFIX)
        || content.length < MAJOR_AT + 2
        || ByteBuffer.wrap(content).getShort(MAJOR_AT) >= Opcodes.V1_6) {
      return content;
    }
    try {
      ClassWriter writer = new Writer();
      new ClassReader(content).accept(new Version(writer), ClassReader.SKIP_FRAMES);
      return writer.toByteArray();
    } catch (RuntimeException broken) {
      // Or with subroutines, as compilers before Java 5 made. ASM says it with whatever exception.
      return content;
    }
  }

  /** Says of a class that it is of Java 6. */
  private static final class Version extends ClassVisitor {
    Version(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      super.visit(Opcodes.V1_6, access, name, signature, superName, interfaces);
    }
  }

  private final class Writer extends ClassWriter {
    Writer() {
      super(COMPUTE_FRAMES);
    }

    /** Without loading classes; of those that are neither in the jar nor in the JDK, any object. */
    @Override
    protected String getCommonSuperClass(String one, String other) {
      List<String> ofOther = withSuperclasses(other);
      return withSuperclasses(one).stream().filter(ofOther::contains).findFirst().orElse(OBJECT);
    }
  }

  private List<String> withSuperclasses(String name) {
    List<String> names = new ArrayList<>();
    for (String next = name; next != null; next = superclass(next)) {
      names.add(next);
    }
    return names;
  }

  /** None of an interface, of which a verifier knows no more than that it is an object. */
  private @Nullable String superclass(String name) {
    ZipEntry entry = jar.getEntry(name + SUFFIX);
    try (InputStream content = entry == null ? ofJdk(name) : jar.getInputStream(entry)) {
      return content == null ? null : new ClassReader(content).getSuperName();
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable InputStream ofJdk(String name) {
    return ClassLoader.getPlatformClassLoader().getResourceAsStream(name + SUFFIX);
  }
}
