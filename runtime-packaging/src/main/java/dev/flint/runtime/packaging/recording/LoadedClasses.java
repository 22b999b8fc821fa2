package dev.flint.runtime.packaging.recording;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
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
public record LoadedClasses(Map<String, String> sources) {
  private static final String SOURCE = " source: ";
  private static final String ARCHIVED = "shared objects file";
  private static final String LAMBDA = "$$Lambda/";
  private static final String JAR = "file:/.*[^/]";

  /** Copies the map. */
  public LoadedClasses {
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }

  /**
   * Returns the option that makes a JVM write them to a file; one that is there would be renamed.
   */
  public static String option(Path log) {
    return "-Xlog:class+load:file=\"" + log + "\":none:filecount=0";
  }

  /** Returns what was written; nothing where there is no file, since no JVM came so far. */
  public static LoadedClasses read(Path log) {
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

  /** Returns those that were read from jars, each with its jar. */
  public Map<String, Path> fromJars() {
    Map<String, Path> jars = new TreeMap<>();
    sources.forEach(
        (name, source) -> {
          if (source.matches(JAR)) {
            jars.put(name, Path.of(URI.create(source)));
          }
        });
    return jars;
  }

  /** Returns the JDK's classes that have a name. */
  Set<String> ofJdk() {
    Set<String> classes = new HashSet<>(sources.keySet());
    classes.removeIf(name -> !isOfJdk(name));
    return classes;
  }

  private boolean isOfJdk(String name) {
    String source = sources.get(name);
    return source != null
        && name.indexOf('/') < 0
        && (source.startsWith("jrt:") || source.startsWith(ARCHIVED));
  }

  /**
   * Returns the JDK's classes that were loaded behind some others, before any class that is
   * neither: for these, as far as one can tell.
   *
   * @param others the binary names of the others
   */
  Set<String> ofJdkBehind(Set<String> others) {
    Set<String> behind = new HashSet<>();
    boolean counts = false;
    for (Map.Entry<String, String> loaded : sources.entrySet()) {
      if (loaded.getValue().startsWith("file:")) {
        counts = others.contains(loaded.getKey());
      } else if (counts && isOfJdk(loaded.getKey())) {
        behind.add(loaded.getKey());
      }
    }
    return behind;
  }

  /**
   * Returns the classes whose lambdas were linked, by their binary names, each with how many of
   * them.
   */
  Map<String, Integer> lambdas() {
    Map<String, Integer> lambdas = new HashMap<>();
    for (String name : sources.keySet()) {
      int end = name.indexOf(LAMBDA);
      if (end > 0) {
        lambdas.merge(name.substring(0, end), 1, Integer::sum);
      }
    }
    return lambdas;
  }

  /** Returns whether a class, by its binary name, came from an archive. */
  public boolean isArchived(String name) {
    return sources.getOrDefault(name, "").startsWith(ARCHIVED);
  }
}
