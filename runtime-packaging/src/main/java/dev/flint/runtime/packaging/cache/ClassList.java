package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** Adds the classes that a handler's class names, and that its call sites are linked. */
  void add(HandlerClass handler) {
    try {
      append(handler);
    } catch (IOException e) {
      throw new PackagingException("Could not edit the list of classes " + file + ": " + e, e);
    }
  }

  private void append(HandlerClass handler) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Set<String> listed =
        lines.stream().map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
    List<String> further = new ArrayList<>(handler.classes());
    further.removeAll(listed);
    boolean takesConstants = lines.stream().anyMatch(line -> line.startsWith(CONSTANTS));
    if (takesConstants && !handler.callSites().isEmpty()) {
      further.add(
          handler.callSites().stream()
              .map(String::valueOf)
              .collect(Collectors.joining(" ", CONSTANTS + handler.name() + " ", "")));
    }
    Files.write(file, further, StandardOpenOption.APPEND);
  }
}
