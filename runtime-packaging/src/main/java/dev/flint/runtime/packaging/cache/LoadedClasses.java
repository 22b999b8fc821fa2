package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The classes that a JVM loaded, as it logs them.
 *
 * @param sources for each class's binary name where it came from, in the JVM's words; in the order
 *     in which they were loaded
 */
record LoadedClasses(Map<String, String> sources) {
  private static final String SOURCE = " source: ";
  private static final String ARCHIVED = "shared objects file";
  private static final String JAR = "file:/.*[^/]";

  LoadedClasses {
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }

  /** The option that makes a JVM write them to a file; one that is there would be renamed. */
  static String option(Path log) {
    return "-Xlog:class+load:file=\"" + log + "\":none:filecount=0";
  }

  /** What was written; nothing where there is no file, since no JVM came so far. */
  static LoadedClasses read(Path log) {
    Map<String, String> sources = new LinkedHashMap<>();
    try {
      if (Files.exists(log)) {
        for (String line : Files.readAllLines(log)) {
          int end = line.indexOf(SOURCE);
          if (end > 0) {
            sources.putIfAbsent(line.substring(0, end), line.substring(end + SOURCE.length()));
          }
        }
      }
    } catch (IOException e) {
      throw new PackagingException("Could not read the log of loaded classes " + log + ": " + e, e);
    }
    return new LoadedClasses(sources);
  }

  /** Those that were read from jars, each with its jar. */
  Map<String, Path> fromJars() {
    Map<String, Path> jars = new TreeMap<>();
    sources.forEach(
        (name, source) -> {
          if (source.matches(JAR)) {
            jars.put(name, Path.of(URI.create(source)));
          }
        });
    return jars;
  }

  /**
   * The JDK's classes that were loaded behind some others, before any class that is neither: for
   * these, as far as one can tell.
   *
   * @param others the binary names of the others
   */
  Set<String> ofJdkBehind(Set<String> others) {
    Set<String> behind = new HashSet<>();
    boolean counts = false;
    for (Map.Entry<String, String> loaded : sources.entrySet()) {
      String name = loaded.getKey();
      String source = loaded.getValue();
      boolean hidden = name.indexOf('/') >= 0;
      if (source.startsWith("file:")) {
        counts = others.contains(name);
      } else if (counts && !hidden && (source.startsWith("jrt:") || source.startsWith(ARCHIVED))) {
        behind.add(name);
      }
    }
    return behind;
  }

  boolean isArchived(String name) {
    return sources.getOrDefault(name, "").startsWith(ARCHIVED);
  }
}
