package dev.flint.runtime.packaging.archive;

import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Jackson's classes without the line numbers and names of variables that a debugger and a stack
 * trace show, as {@code jlink} takes them out of the JDK's: a third of the jars. Every package has
 * Jackson, which most functions don't even know of; other libraries keep their lines.
 */
final class DebugStrip {
  private static final Pattern CLASSES =
      Pattern.compile(
          "(META-INF/versions/\\d+/)?com/fasterxml/jackson/(core|databind|annotation)/.*\\.class");

  private DebugStrip() {}

  /** Returns the content of a jar's entry, without what is not needed. */
  static byte[] of(String entry, byte[] content) {
    if (!CLASSES.matcher(entry).matches()) {
      return content;
    }
    try {
      ClassWriter slim = new ClassWriter(0);
      new ClassReader(content).accept(slim, ClassReader.SKIP_DEBUG);
      return slim.toByteArray();
    } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      // Of a release that is newer than any known.
      return content;
    }
  }
}
