package dev.flint.runtime.handler;

import java.io.File;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where a class was looked for, to whoever has to find out why it isn't there. */
final class ClassSearch {

  private static final int MAX_LENGTH = 4000;

  private final ClassLoader classLoader;

  ClassSearch(ClassLoader classLoader) {
    this.classLoader = classLoader;
  }

  /** Returns what to do about a class that was not found. */
  String advice(String className) {
    String nested = nestedName(className);
    if (nested != null) {
      return "Did you mean the nested class " + nested + "?";
    }
    String module = unresolvedModule(className);
    if (module != null) {
      return "It should be in module "
          + module
          + ", which is not resolved: add --add-modules "
          + module;
    }
    return "Looked for "
        + file(className)
        + " in "
        + searched()
        + ". Check the name in "
        + HandlerName.VARIABLE
        + " and that the package holds the class";
  }

  /**
   * Returns the name with dots turned into dollar signs from the end, where there is such a class.
   */
  private @Nullable String nestedName(String className) {
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

  /** Returns the module of the path or the image that has the class's package but is not in use. */
  private static @Nullable String unresolvedModule(String className) {
    String packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
    ModuleFinder finder = ModuleFinder.compose(modulePath(), ModuleFinder.ofSystem());
    for (ModuleReference module : finder.findAll()) {
      String name = module.descriptor().name();
      boolean resolved = ModuleLayer.boot().findModule(name).isPresent();
      if (!resolved && module.descriptor().packages().contains(packageName)) {
        return name;
      }
    }
    return null;
  }

  private static ModuleFinder modulePath() {
    List<Path> entries = new ArrayList<>();
    for (String entry : System.getProperty("jdk.module.path", "").split(File.pathSeparator)) {
      if (!entry.isEmpty()) {
        entries.add(Path.of(entry));
      }
    }
    return ModuleFinder.of(entries.toArray(Path[]::new));
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
