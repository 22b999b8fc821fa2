package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.usage.ClassFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The list of classes that a JVM writes and an archive is made from: a class a line, behind its
 * name what else is known of it; lines that begin with {@code @} say what is linked. From JDK 24 on
 * there are some for constants, {@code @cp CLASS INDEX...}.
 *
 * @param file the file, which is there
 */
record ClassList(Path file) {
  private static final String CONSTANTS = "@cp ";

  /**
   * Adds classes that a JVM loaded and did not list.
   *
   * @param loaded their binary names, and those of others that are listed
   * @param unlinkable those of them whose constants can't be linked: an attempt would keep them out
   *     of the archive
   */
  void add(Collection<String> loaded, Collection<String> unlinkable) {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      Set<String> missing = internal(loaded);
      missing.removeAll(listed(lines));
      Set<String> withoutConstants = internal(unlinkable);
      lines.removeIf(
          line -> line.startsWith(CONSTANTS) && withoutConstants.contains(line.split(" ")[1]));
      lines.addAll(missing);
      Files.write(file, lines);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Set<String> internal(Collection<String> names) {
    return names.stream()
        .map(name -> name.replace('.', '/'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Adds what the function's own classes name, and that their call sites are linked. Its own are
   * the listed ones that are in the package of the handler's class, or in one below.
   *
   * @param handlerClass the class's binary name
   */
  void addReferences(String handlerClass, ClassFiles files) {
    try {
      append(handlerClass, files);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private PackagingException unreadable(IOException e) {
    return new PackagingException("Could not edit the list of classes " + file + ": " + e, e);
  }

  private static Set<String> listed(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.startsWith("@") && !line.startsWith("#"))
        .map(line -> line.split(" ", 2)[0])
        .collect(Collectors.toSet());
  }

  private void append(String handlerClass, ClassFiles files) throws IOException {
    List<String> lines = Files.readAllLines(file);
    boolean takesConstants = lines.stream().anyMatch(line -> line.startsWith(CONSTANTS));
    Set<String> listed = listed(lines);
    Set<String> own = own(handlerClass, listed);
    Set<String> named = new TreeSet<>();
    List<String> callSites = new ArrayList<>();
    files.forEach(
        own::contains,
        constants -> {
          // Of several jars that have a class, the first counts.
          own.remove(constants.className());
          named.addAll(constants.classes());
          if (takesConstants && !constants.callSites().isEmpty()) {
            String name = constants.className().replace('.', '/');
            callSites.add(CONSTANTS + name + " " + joined(constants.callSites()));
          }
        });
    named.removeAll(listed);
    List<String> further = new ArrayList<>(named);
    further.addAll(callSites);
    Files.write(file, further, StandardOpenOption.APPEND);
  }

  /** The function's own of some classes, by their binary names. */
  private static Set<String> own(String handlerClass, Set<String> listed) {
    String ownPackage = handlerClass.substring(0, handlerClass.lastIndexOf('.') + 1);
    return listed.stream()
        .map(name -> name.replace('/', '.'))
        .filter(
            name -> ownPackage.isEmpty() ? name.equals(handlerClass) : name.startsWith(ownPackage))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String joined(List<Integer> indexes) {
    return indexes.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
