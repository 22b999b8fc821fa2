package dev.flint.runtime.packaging.classfile;

import dev.flint.runtime.packaging.PackagingException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * What a class refers to, as its constant pool and its members tell.
 *
 * @param className the class's binary name; empty when the file is none that can be read
 * @param strings its constant strings: the names by which reflection and services find things
 * @param members the fields and methods that it refers to, each by its name and by its name and
 *     descriptor: {@code java/util/Locale.ROOT}, {@code java/lang/String.getBytes()[B}
 * @param classes the classes that it names, itself among them, with slashes
 * @param types these, and the classes in the types of members, with slashes
 * @param annotations the classes that its annotations name, their own and those of their values,
 *     with slashes
 * @param callSites where those of its instructions are that are linked when they are first run:
 *     string joins and lambdas
 */
public record ClassConstants(
    String className,
    Set<String> strings,
    Set<String> members,
    Set<String> classes,
    Set<String> types,
    Set<String> annotations,
    List<Integer> callSites) {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int VERSION_AT = 6;

  /**
   * Reads a class file. One for a newer Java than this program knows is read as if it were for an
   * older one, as long as its form has not changed in what is asked for here.
   *
   * @param content the file
   * @return what the class refers to; nothing but an empty name where the file is broken, so that
   *     no JVM would load it
   * @throws PackagingException when it is for a newer Java and of a form that is not known: nothing
   *     that it needs must be left out
   */
  public static ClassConstants of(byte[] content) {
    try {
      ClassReader reader = new ClassReader(known(content));
      ConstantPool pool = ConstantPool.of(reader);
      DeclaredTypes declared = new DeclaredTypes();
      reader.accept(
          declared, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      Set<String> types = new HashSet<>(pool.classes());
      pool.descriptors().forEach(descriptor -> TypeNames.addTo(types, descriptor));
      types.addAll(declared.types());
      return new ClassConstants(
          pool.className(),
          pool.strings(),
          pool.members(),
          pool.classes(),
          types,
          declared.annotations(),
          pool.callSites());
    } catch (RuntimeException broken) {
      requireOld(content, broken);
      return new ClassConstants("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of());
    }
  }

  /** Throws where a file may be no broken one. ASM says it with whatever exception it ran into. */
  static void requireOld(byte[] content, RuntimeException broken) {
    if (isNewer(content)) {
      throw new PackagingException(
          "Expected classes for Java "
              + feature(Opcodes.V25)
              + " or earlier, or of the same form, found one for Java "
              + feature(major(content))
              + " in another: a newer Flint may know it",
          broken);
    }
  }

  /**
   * Returns the classes that a class can't be loaded without.
   *
   * @param content its class file
   * @return its superclass and interfaces, with slashes
   */
  public static Set<String> parents(byte[] content) {
    ClassReader reader = new ClassReader(known(content));
    Set<String> parents = new HashSet<>(Set.of(reader.getInterfaces()));
    if (reader.getSuperName() != null) {
      parents.add(reader.getSuperName());
    }
    return parents;
  }

  /**
   * Tells whether the class file could be read.
   *
   * @return false when nothing is known of what it refers to
   */
  public boolean isReadable() {
    return !className.isEmpty();
  }

  /** Returns the same class for a Java that this program knows. */
  static byte[] known(byte[] content) {
    if (!isNewer(content)) {
      return content;
    }
    byte[] older = content.clone();
    ByteBuffer.wrap(older).putShort(VERSION_AT, (short) Opcodes.V25);
    return older;
  }

  private static boolean isNewer(byte[] content) {
    return content.length > VERSION_AT + 1
        && ByteBuffer.wrap(content).getInt(0) == MAGIC
        && major(content) > Opcodes.V25;
  }

  private static int major(byte[] content) {
    return ByteBuffer.wrap(content).getShort(VERSION_AT);
  }

  private static int feature(int major) {
    return major - Opcodes.V1_8 + 8;
  }
}
