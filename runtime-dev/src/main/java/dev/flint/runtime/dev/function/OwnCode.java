package dev.flint.runtime.dev.function;

import java.nio.file.Path;
import java.util.List;

/** Tells which classes are the user's own, told from those of libraries. */
public interface OwnCode {

  /** Nothing is known of any class. */
  OwnCode NONE = className -> false;

  /** Returns whether the class, by its full name, is the user's own. */
  boolean has(String className);

  /** Returns the code in these places as it is when it is first asked for. */
  static OwnCode in(List<Path> places) {
    return new PlacedCode(places);
  }
}
