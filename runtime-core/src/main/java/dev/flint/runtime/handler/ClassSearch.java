package dev.flint.runtime.handler;

import java.io.File;

/** Says where a class was looked for, to whoever has to find out why it isn't there. */
final class ClassSearch {

  private static final int MAX_LENGTH = 4000;

  private final ClassLoader classLoader;

  ClassSearch(ClassLoader classLoader) {
    this.classLoader = classLoader;
  }

  /** What to do about a class that was not found. */
  String advice(String className) {
    String nested = nestedName(className);
    if (nested != null) {
      return "Did you mean the nested class " + nested + "?";
    }
    return "Looked for "
        + file(className)
        + " in "
        + searched()
        + ". Check the name in "
        + HandlerName.VARIABLE
        + " and that the package holds the class";
  }

  /** The name with dots turned into dollar signs from the end, where there is such a class. */
  private String nestedName(String className) {
    StringBuilder name = new StringBuilder(className);
    for (int dot = className.lastIndexOf('.'); dot > 0; dot = className.lastIndexOf('.', dot - 1)) {
      name.setCharAt(dot, '$');
      if (classLoader.getResource(file(name.toString())) != null) {
        return name.toString();
      }
    }
    return null;
  }

  private static String file(String className) {
    return className.replace('.', '/') + ".class";
  }

  private static String searched() {
    String classPath = System.getProperty("java.class.path", "");
    String modulePath = System.getProperty("jdk.module.path", "");
    String text = classPath.isEmpty() ? "" : "the class path, which has " + entries(classPath);
    if (!modulePath.isEmpty()) {
      text += (text.isEmpty() ? "" : " and ") + "the module path, which has " + entries(modulePath);
    }
    return text.isEmpty() ? "the modules of the runtime image (--add-modules adds one)" : text;
  }

  private static String entries(String path) {
    String entries = path.replace(File.pathSeparator, ", ");
    return entries.length() <= MAX_LENGTH
        ? entries
        : entries.substring(0, MAX_LENGTH) + "… (" + entries.length() + " characters in all)";
  }
}
