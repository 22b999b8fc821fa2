package dev.flint.runtime.packaging.classfile;

import java.util.Set;

/** The classes that every function's package has: the runtime's and those that it is built on. */
public final class RuntimeClasses {
  private static final String OWN = "dev.flint.runtime.";

  private static final Set<String> PREFIXES =
      Set.of(
          "com.fasterxml.jackson.core.",
          "com.fasterxml.jackson.databind.",
          "com.fasterxml.jackson.annotation.",
          OWN);

  private RuntimeClasses() {}

  /**
   * Tells whether a class is one of them.
   *
   * @param className its binary name
   * @return true when it is
   */
  public static boolean contains(String className) {
    return PREFIXES.stream().anyMatch(className::startsWith);
  }

  /**
   * Tells whether a class is the runtime's.
   *
   * @param className its binary name
   * @return true when it is
   */
  public static boolean isOwn(String className) {
    return className.startsWith(OWN);
  }
}
