package dev.flint.runtime.packaging.recording;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.classfile.ClassFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The list of classes that a JVM writes and an archive is made from: a class a line, behind its
 * name what else is known of it; lines that begin with {@code @} say what is linked. From JDK 24 on
 * there are some for constants, {@code @cp CLASS INDEX...}.
 */
public final class ClassList {
  private static final String CONSTANTS = "@cp ";
  private static final String LAMBDA = "@lambda-proxy ";

  private final Set<String> lines;
  private final Set<String> classes;

  /** Lists of JDKs before 24 have no constants. */
  private final boolean takesConstants;

  private ClassList(List<String> lines) {
    this.lines = new LinkedHashSet<>(lines);
    this.takesConstants = lines.stream().anyMatch(line -> line.startsWith(CONSTANTS));
    this.classes =
        lines.stream()
            .filter(ClassList::isClass)
            .map(ClassList::firstWord)
            .collect(Collectors.toCollection(HashSet::new));
  }

  /** Reads a list; a line without an end, of a JVM that was killed, does not count. */
  public static ClassList read(Path file) {
    try {
      String text = Files.readString(file);
      return new ClassList(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
    } catch (IOException e) {
      throw new PackagingException("Could not read the list of classes " + file + ": " + e, e);
    }
  }

  /** Writes it as the JVM reads it. */
  public void write(Path file) {
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new PackagingException("Could not write the list of classes " + file + ": " + e, e);
    }
  }

  /** Returns the binary names of the listed classes that the JVM's own class loaders defined. */
  public Set<String> classes() {
    return lines.stream()
        .filter(line -> isClass(line) && !line.contains(" source: "))
        .map(line -> firstWord(line).replace('/', '.'))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the lines that say what is linked. */
  List<String> links() {
    return lines.stream().filter(line -> line.startsWith("@")).toList();
  }

  /** Adds classes by their binary names, those that are listed excepted. */
  public void add(Collection<String> classNames) {
    classNames.stream().map(ClassList::internal).sorted().filter(classes::add).forEach(lines::add);
  }

  /** Adds what is linked in some classes, or in none. */
  void addLinks(Collection<String> links, Set<String> classNames) {
    links.stream()
        .filter(
            link -> !isOfAClass(link) || classNames.contains(secondWord(link).replace('/', '.')))
        .forEach(lines::add);
  }

  /**
   * Adds the call sites of classes that have linked at least half of them. Which ones is known only
   * of the JVM's own class loaders, and then listed.
   *
   * @param files has the classes
   * @param lambdas how many lambdas of a class were linked, by its binary name
   * @param classNames the classes that count
   */
  void addCallSites(ClassFiles files, Map<String, Integer> lambdas, Set<String> classNames) {
    Set<String> unlisted = new HashSet<>(lambdas.keySet());
    unlisted.retainAll(classNames);
    links().stream()
        .filter(line -> line.startsWith(LAMBDA))
        .forEach(line -> unlisted.remove(secondWord(line).replace('/', '.')));
    files.forEach(
        unlisted::contains,
        constants -> {
          if (lambdas.getOrDefault(constants.className(), 0) * 2 >= constants.callSites().size()) {
            addConstants(constants.className(), constants.callSites());
          }
        });
  }

  /** Takes away some classes by their binary names, and what is linked in them. */
  public void remove(Collection<String> classNames) {
    Set<String> without = internal(classNames);
    classes.removeAll(without);
    lines.removeIf(line -> without.contains(isOfAClass(line) ? secondWord(line) : firstWord(line)));
  }

  /**
   * Takes away what is said of the constants of some classes. Where they can't be linked, an
   * attempt would keep the classes out of the archive.
   */
  public void removeConstants(Collection<String> classNames) {
    Set<String> without = internal(classNames);
    lines.removeIf(line -> line.startsWith(CONSTANTS) && without.contains(secondWord(line)));
  }

  /**
   * Adds what the function's own classes name, and that their call sites are linked: of those that
   * are listed, and of those of its own that they name in turn.
   *
   * @param own whether a class is the function's own, by its binary name
   * @param files has these
   */
  public void addReferences(Predicate<String> own, ClassFiles files) {
    Set<String> read = new HashSet<>();
    Set<String> unread = classes().stream().filter(own).collect(Collectors.toSet());
    while (read.addAll(unread)) {
      Set<String> named = new TreeSet<>();
      files.forEach(
          unread::contains,
          constants -> {
            constants.classes().forEach(name -> named.add(name.replace('/', '.')));
            addConstants(constants.className(), constants.callSites());
          });
      add(named);
      named.removeIf(own.negate().or(read::contains));
      unread = named;
    }
  }

  private void addConstants(String className, List<Integer> indexes) {
    if (takesConstants && !indexes.isEmpty()) {
      lines.add(
          CONSTANTS
              + internal(className)
              + indexes.stream().map(index -> " " + index).collect(Collectors.joining()));
    }
  }

  private static boolean isOfAClass(String link) {
    return link.startsWith(CONSTANTS) || link.startsWith(LAMBDA);
  }

  private static boolean isClass(String line) {
    return !line.startsWith("@") && !line.startsWith("#");
  }

  private static String firstWord(String line) {
    return line.split(" ", 2)[0];
  }

  private static String secondWord(String line) {
    return line.split(" ", 3)[1];
  }

  private static Set<String> internal(Collection<String> classNames) {
    return classNames.stream().map(ClassList::internal).collect(Collectors.toUnmodifiableSet());
  }

  private static String internal(String className) {
    return className.replace('.', '/');
  }
}
