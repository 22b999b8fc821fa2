package dev.flint.runtime.packaging.image;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/**
 * What the constant pool of a class holds.
 *
 * @param className the class's binary name
 * @param strings its constant strings: the names by which reflection and services find things
 * @param members the fields and methods that it refers to, each by its name and by its name and
 *     descriptor: {@code java/util/Locale.ROOT}, {@code java/lang/String.getBytes()[B}
 * @param classes the classes that it names, itself among them, with slashes
 * @param callSites where those of its instructions are that are linked when they are first run:
 *     string joins and lambdas
 */
public record ClassConstants(
    String className,
    Set<String> strings,
    Set<String> members,
    Set<String> classes,
    List<Integer> callSites) {
  // The tags of the constants, by the JVM specification.
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final int INVOKE_DYNAMIC = 18;

  static ClassConstants of(byte[] content) {
    Set<String> strings = new HashSet<>();
    Set<String> members = new HashSet<>();
    Set<String> classes = new HashSet<>();
    List<Integer> callSites = new ArrayList<>();
    try {
      ClassReader reader = new ClassReader(content);
      char[] buffer = new char[reader.getMaxStringLength()];
      for (int index = 1; index < reader.getItemCount(); index++) {
        int item = reader.getItem(index);
        // The place after a long or double is empty.
        int tag = item > 0 ? reader.readByte(item - 1) : 0;
        if (tag == STRING) {
          strings.add(reader.readUTF8(item, buffer));
        } else if (tag == CLASS) {
          classes.add(reader.readUTF8(item, buffer));
        } else if (tag == INVOKE_DYNAMIC) {
          callSites.add(index);
        } else if (tag == FIELD || tag == METHOD || tag == INTERFACE_METHOD) {
          int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
          String member =
              reader.readClass(item, buffer) + "." + reader.readUTF8(nameAndType, buffer);
          members.add(member);
          members.add(member + reader.readUTF8(nameAndType + 2, buffer));
        }
      }
      classes.removeIf(name -> name.startsWith("[")); // arrays
      return new ClassConstants(
          reader.getClassName().replace('/', '.'), strings, members, classes, callSites);
    } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      // Broken, or newer than any JDK known: then the JVM doesn't load it either.
      return new ClassConstants("", strings, members, Set.of(), List.of());
    }
  }
}
