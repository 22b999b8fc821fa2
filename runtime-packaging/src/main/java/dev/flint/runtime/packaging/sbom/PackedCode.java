package dev.flint.runtime.packaging.sbom;

import dev.flint.runtime.packaging.nativecode.ForeignLibraries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The jars of a function, as they came in and as they are in its package.
 *
 * @param jars the jars in the order of the class path, the function's own first
 * @param merged jars as they came in that are in the function's own, and not packed beside it
 */
public record PackedCode(List<Jar> jars, List<Path> merged) {
  /**
   * A jar.
   *
   * @param source the jar as it came in
   * @param copy the file in the package that holds it
   * @param leftOut names of entries that are not in the package
   */
  record Jar(Path source, Path copy, Set<String> leftOut) {}

  /** Copies the lists. */
  public PackedCode {
    jars = List.copyOf(jars);
    merged = List.copyOf(merged);
  }

  /**
   * Tells which files hold which jars.
   *
   * @param sources the jars as they came in, the function's own first
   * @param copies the files in the package that hold them, in the same order
   * @param merged jars that are in the function's own
   * @param foreign what is left out of the copies
   */
  public static PackedCode of(
      Collection<Path> sources, List<Path> copies, List<Path> merged, ForeignLibraries foreign) {
    List<Jar> jars = new ArrayList<>();
    Iterator<Path> copy = copies.iterator();
    for (Path source : sources) {
      jars.add(new Jar(source, copy.next(), foreign.of(source)));
    }
    return new PackedCode(jars, merged);
  }

  /** Returns the function's own jar. */
  Jar own() {
    return jars.get(0);
  }

  /** Returns the jars that are in a folder of the package. */
  List<Jar> below(Path folder) {
    return jars.stream().filter(jar -> jar.copy().startsWith(folder)).toList();
  }
}
