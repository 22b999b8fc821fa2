package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
   * Adds what the function's own classes name, and that their call sites are linked. Its own are
   * the listed ones that are in the package of the handler's class, or in one below.
   *
   * @param handlerClass the class's binary name
   */
  void addReferences(String handlerClass, List<Path> jars) {
    try {
      append(handlerClass.replace('.', '/'), jars);
    } catch (IOException e) {
      throw new PackagingException("Could not edit the list of classes " + file + ": " + e, e);
    }
  }

  private void append(String handlerClass, List<Path> jars) throws IOException {
    List<String> lines = Files.readAllLines(file);
    boolean takesConstants = lines.stream().anyMatch(line -> line.startsWith(CONSTANTS));
    Set<String> listed = new LinkedHashSet<>();
    lines.stream()
        .filter(line -> !line.startsWith("@") && !line.startsWith("#"))
        .forEach(line -> listed.add(line.split(" ", 2)[0]));
    Set<String> classes = new TreeSet<>();
    List<String> callSites = new ArrayList<>();
    String own = handlerClass.substring(0, handlerClass.lastIndexOf('/') + 1);
    for (String name : listed) {
      if (own.isEmpty() ? name.equals(handlerClass) : name.startsWith(own)) {
        ClassReferences.find(name, jars)
            .ifPresent(
                references -> {
                  classes.addAll(references.classes());
                  if (takesConstants && !references.callSites().isEmpty()) {
                    callSites.add(CONSTANTS + name + " " + joined(references.callSites()));
                  }
                });
      }
    }
    classes.removeAll(listed);
    List<String> further = new ArrayList<>(classes);
    further.addAll(callSites);
    Files.write(file, further, StandardOpenOption.APPEND);
  }

  private static String joined(List<Integer> indexes) {
    return indexes.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
