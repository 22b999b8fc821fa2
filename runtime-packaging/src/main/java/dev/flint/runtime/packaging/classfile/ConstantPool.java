package dev.flint.runtime.packaging.classfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/**
 * The constants of a class: less than {@link ClassConstants} has, and sooner read.
 *
 * @param className the class's binary name; empty when the file is none that can be read
 * @param strings its constant strings
 * @param members the fields and methods that it refers to, each with and without its descriptor
 * @param classes the classes that it names, with slashes
 * @param descriptors the types of what it refers to
 * @param callSites the indexes of constants for {@code invokedynamic}
 */
public record ConstantPool(
    String className,
    Set<String> strings,
    Set<String> members,
    Set<String> classes,
    Set<String> descriptors,
    List<Integer> callSites) {
  // The tags of the constants, by the JVM specification.
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_TYPE = 16;
  private static final int INVOKE_DYNAMIC = 18;

  /**
   * Reads a class file, as {@link ClassConstants#of(byte[])} does.
   *
   * @param content the file
   * @return its constants; none and an empty name where the file is broken
   * @throws dev.flint.runtime.packaging.PackagingException when it is for a newer Java and of a
   *     form that is not known
   */
  public static ConstantPool of(byte[] content) {
    try {
      return of(new ClassReader(ClassConstants.known(content)));
    } catch (RuntimeException broken) {
      ClassConstants.requireOld(content, broken);
      return empty("");
    }
  }

  private static ConstantPool empty(String className) {
    return new ConstantPool(
        className,
        new HashSet<>(),
        new HashSet<>(),
        new HashSet<>(),
        new HashSet<>(),
        new ArrayList<>());
  }

  static ConstantPool of(ClassReader reader) {
    ConstantPool pool = empty(reader.getClassName().replace('/', '.'));
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int index = 1; index < reader.getItemCount(); index++) {
      // The place after a long or double is empty.
      if (reader.getItem(index) > 0) {
        pool.add(reader, index, buffer);
      }
    }
    return pool;
  }

  private void add(ClassReader reader, int index, char[] buffer) {
    int item = reader.getItem(index);
    switch (reader.readByte(item - 1)) {
      case STRING -> strings.add(reader.readUTF8(item, buffer));
      case CLASS -> addClass(reader.readUTF8(item, buffer));
      case FIELD, METHOD, INTERFACE_METHOD -> addMember(reader, item, buffer);
      case NAME_AND_TYPE -> descriptors.add(reader.readUTF8(item + 2, buffer));
      case METHOD_TYPE -> descriptors.add(reader.readUTF8(item, buffer));
      case INVOKE_DYNAMIC -> callSites.add(index);
      default -> {} // numbers, texts, and what refers to the others
    }
  }

  private void addClass(String name) {
    if (name.startsWith("[")) {
      descriptors.add(name);
    } else {
      classes.add(name);
    }
  }

  private void addMember(ClassReader reader, int item, char[] buffer) {
    int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
    String member = reader.readClass(item, buffer) + "." + reader.readUTF8(nameAndType, buffer);
    members.add(member);
    members.add(member + reader.readUTF8(nameAndType + 2, buffer));
  }
}
