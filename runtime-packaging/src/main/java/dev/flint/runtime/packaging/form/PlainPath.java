package dev.flint.runtime.packaging.form;

import java.nio.file.Path;

/**
 * A path that a URL writes as it is. As JDK 17 dumps an archive, it leaves out the classes of all
 * other jars, such as those below a folder with a blank in its name.
 */
final class PlainPath {
  private PlainPath() {}

  /** Returns whether the path of a folder is one. */
  static boolean is(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    return path.toUri().getRawPath().startsWith(path.toString());
  }
}
