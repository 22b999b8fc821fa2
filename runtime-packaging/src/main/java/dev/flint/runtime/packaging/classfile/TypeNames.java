package dev.flint.runtime.packaging.classfile;

import java.util.Set;

/** Finds the names of classes in descriptors and signatures. */
final class TypeNames {
  private TypeNames() {}

  /**
   * Adds the classes that a descriptor or signature names, with slashes. A class in no package may
   * be taken for a type variable, and the other way round.
   */
  static void addTo(Set<String> names, String descriptor) {
    int start = descriptor.indexOf('L');
    while (start >= 0) {
      int end = start + 1;
      while (end < descriptor.length() && isPartOfName(descriptor.charAt(end))) {
        end++;
      }
      names.add(descriptor.substring(start + 1, end));
      start = descriptor.indexOf('L', end);
    }
  }

  private static boolean isPartOfName(char c) {
    return c != ';' && c != '<' && c != '.' && c != ':' && c != '>';
  }
}
