package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkClasses;
import dev.flint.runtime.packaging.usage.ClassConstants;
import dev.flint.runtime.packaging.usage.ClassFiles;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells which classes of the JDK others lead to: they name them, as types or as strings, or name
 * one that does.
 *
 * @param jdk the JDK
 * @param files has the others
 */
record JdkReach(Jdk jdk, ClassFiles files) {
  /**
   * Looks for them.
   *
   * @param names the binary names of classes of the files
   * @param among the binary names of the classes that count
   * @return those of them that are the JDK's, and that the others lead to
   */
  Set<String> of(Set<String> names, Set<String> among) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    try (JdkClasses classes = JdkClasses.of(jdk)) {
      files.forEach(names::contains, constants -> reach(constants, among, reached, open));
      while (!open.isEmpty()) {
        String name = open.remove();
        Optional<String> module = classes.moduleOf(name);
        if (module.isPresent()) {
          reach(ClassConstants.of(classes.content(module.get(), name)), among, reached, open);
        } else {
          reached.remove(name);
        }
      }
    } catch (IOException e) {
      throw new PackagingException("Could not read the classes of " + jdk + ": " + e, e);
    }
    return reached;
  }

  private static void reach(
      ClassConstants constants, Set<String> among, Set<String> reached, Deque<String> open) {
    Stream.concat(constants.types().stream(), constants.strings().stream())
        .map(name -> name.replace('/', '.'))
        .filter(name -> among.contains(name) && reached.add(name))
        .forEach(open::add);
  }
}
