package dev.flint.runtime.packaging.modules;

import java.util.List;
import java.util.regex.Pattern;

/** What makes a library need the modules after all that it goes without otherwise. */
sealed interface Unless {
  /** Nothing does. */
  Unless NOTHING = new Named(List.of());

  /** A class beside those of the guard names one of these, or a resource or string does. */
  record Named(List<String> classes) implements Unless {
    @Override
    public boolean isName(String name) {
      return classes.stream().anyMatch(name::startsWith);
    }
  }

  /** A jar has such a file. */
  record Present(Pattern file) implements Unless {
    @Override
    public boolean isFile(String path) {
      return file.matcher(path).matches();
    }
  }

  /** Another class's name begins with this. */
  static Unless named(String... classes) {
    return new Named(List.of(classes));
  }

  /** A path in a jar matches this. */
  static Unless present(String file) {
    return new Present(Pattern.compile(file));
  }

  /** Whether it is a class of this binary name. */
  default boolean isName(String name) {
    return false;
  }

  /** Whether it is a file of this path. */
  default boolean isFile(String path) {
    return false;
  }
}
