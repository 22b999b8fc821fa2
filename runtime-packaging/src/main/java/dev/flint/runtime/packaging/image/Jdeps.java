package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.jdk.Jdk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks the JDK's {@code jdeps} what jars use.
 *
 * @param jdk the JDK whose modules are looked for
 */
record Jdeps(Jdk jdk) {
  private static final String ARROW = " -> ";
  // Lines about classes are indented, those about whole jars are not.
  private static final String CLASS_INDENT = "   ";

  /**
   * What the jars use, each jar read as on the class path: a class that is nowhere is passed over,
   * since many libraries name classes that they can do without.
   *
   * @param jars the jars, no two with the same file name
   * @param scratch an existing folder for copies
   */
  JdkUsage usage(List<Path> jars, Path scratch) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-verbose:class", "-filter:archive"));
    arguments.addAll(List.of("--multi-release", Integer.toString(jdk.feature())));
    jars.forEach(
        jar -> arguments.add(DescriptorFreeJar.of(jar, scratch).toAbsolutePath().toString()));
    return parse(jars, jdk.run("jdeps", arguments).lines().toList());
  }

  private JdkUsage parse(List<Path> jars, List<String> lines) {
    Map<Path, Set<String>> modules = new LinkedHashMap<>();
    jars.forEach(jar -> modules.put(jar, new TreeSet<>()));
    Set<String> classes = new LinkedHashSet<>();
    for (String line : lines) {
      if (line.startsWith(CLASS_INDENT)) {
        targetClass(line).ifPresent(classes::add);
      } else {
        jarOf(line, jars).ifPresent(jar -> targetModule(line).ifPresent(modules.get(jar)::add));
      }
    }
    Set<String> strings = new HashSet<>();
    Map<String, String> languages = new HashMap<>();
    Set<NamedData> namedData = EnumSet.noneOf(NamedData.class);
    new ClassFiles(jars, jdk.version())
        .forEach(
            name -> true,
            constants -> {
              strings.addAll(constants.strings());
              NamedLanguages.of(constants)
                  .forEach(language -> languages.putIfAbsent(language, constants.className()));
              for (NamedData data : NamedData.values()) {
                if (data.isAskedForBy(constants)) {
                  namedData.add(data);
                }
              }
            });
    return new JdkUsage(modules, classes, strings, languages, namedData);
  }

  /** The class of the JDK in a line {@code from -> class module}. */
  private Optional<String> targetClass(String line) {
    String target = line.substring(line.indexOf(ARROW) + ARROW.length()).strip();
    String[] columns = target.split("\\s+", 2);
    // An internal class has its module in brackets, after words about it.
    String module = columns[columns.length - 1].replaceAll("^.*\\(|\\)$", "");
    return columns.length == 2 && jdk.modules().contains(module)
        ? Optional.of(columns[0])
        : Optional.empty();
  }

  private static Optional<Path> jarOf(String line, List<Path> jars) {
    return jars.stream().filter(jar -> line.startsWith(jar.getFileName() + ARROW)).findFirst();
  }

  /** The module of the JDK in a line {@code jar -> module}; the target may also be another jar. */
  private Optional<String> targetModule(String line) {
    String target = line.substring(line.lastIndexOf(ARROW) + ARROW.length()).strip();
    return Optional.of(target).filter(jdk.modules()::contains);
  }
}
