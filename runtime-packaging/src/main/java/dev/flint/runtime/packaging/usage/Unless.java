package dev.flint.runtime.packaging.usage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes a library need the modules after all that it goes without otherwise.
 *
 * @param classes how the names of classes begin that another class, a string or a resource names
 * @param file the paths of files that a jar has
 */
public record Unless(List<String> classes, Optional<Pattern> file) {
  public static final Unless NOTHING = named();

  /** A class beside those of the guard names one of these, or a resource or string does. */
  public static Unless named(String... classes) {
    return new Unless(List.of(classes), Optional.empty());
  }

  /** A jar has a file whose path matches. */
  public static Unless present(String file) {
    return named().orPresent(file);
  }

  /** The same, or a jar has a file whose path matches. */
  public Unless orPresent(String path) {
    return new Unless(classes, Optional.of(Pattern.compile(path)));
  }

  /** Returns whether it is a class of this binary name. */
  public boolean isName(String name) {
    return beginsWithAny(name, classes);
  }

  /** Without a stream: each string of each class is asked for. */
  static boolean beginsWithAny(String name, List<String> prefixes) {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether it is a file of this path. */
  public boolean isFile(String path) {
    return file.isPresent() && file.get().matcher(path).matches();
  }
}
