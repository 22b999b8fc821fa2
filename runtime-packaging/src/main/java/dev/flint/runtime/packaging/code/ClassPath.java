package dev.flint.runtime.packaging.code;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.archive.StoredJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The jars of a function in the order of its class path: the function's own first, then the others
 * sorted by name, as the managed runtime sorts them.
 *
 * @param jars for each file name, unique in {@code lib/}, the jar to be copied there
 */
public record ClassPath(Map<String, Path> jars) {
  /** Copies the map. */
  public ClassPath {
    jars = Collections.unmodifiableMap(new LinkedHashMap<>(jars));
  }

  /**
   * Returns the class path of a function; throws when one of the files is not there or not a jar.
   */
  public static ClassPath of(Path functionJar, List<Path> dependencies) {
    List<Path> sorted = new ArrayList<>(dependencies);
    sorted.sort(Comparator.comparing(jar -> jar.getFileName().toString()));
    sorted.add(0, functionJar);
    Map<String, Path> jars = new LinkedHashMap<>();
    for (Path jar : sorted) {
      jars.put(uniqueName(libraryName(requireJar(jar)), jars), jar);
    }
    return new ClassPath(jars);
  }

  /** Returns the same with another jar among the sorted ones. */
  public ClassPath with(Path jar) {
    List<Path> dependencies = new ArrayList<>(dependencies().jars().values());
    dependencies.add(jar);
    return of(jars.values().iterator().next(), dependencies);
  }

  /** Returns the function's own jar's name. */
  public String functionJar() {
    return jars.keySet().iterator().next();
  }

  /** Returns the same without the function's own jar. */
  public ClassPath dependencies() {
    return without(functionJar());
  }

  /** Returns the same without the jar of this name, if it is there. */
  public ClassPath without(String name) {
    Map<String, Path> others = new LinkedHashMap<>(jars);
    others.remove(name);
    return new ClassPath(others);
  }

  /** Returns a word that changes with the names of the jars and with their content. */
  public String fingerprint() throws IOException {
    CRC32 crc = new CRC32();
    for (Map.Entry<String, Path> jar : jars.entrySet()) {
      crc.update(jar.getKey().getBytes(StandardCharsets.UTF_8));
      crc.update(Files.readAllBytes(jar.getValue()));
    }
    return Long.toHexString(crc.getValue());
  }

  /** Returns what goes behind {@code -cp}, relative to the function's folder. */
  public String text() {
    return jars.keySet().stream().map(name -> "lib/" + name).collect(Collectors.joining(":"));
  }

  /** Tells whether any of the jars has an entry of this name. */
  public boolean contains(String entry) {
    return jars.values().stream().anyMatch(jar -> hasEntry(jar, entry));
  }

  /** Returns the size of all jars together without compression, in bytes. */
  public long storedSize() {
    return jars.values().stream().mapToLong(StoredJar::size).sum();
  }

  private static boolean hasEntry(Path jar, String entry) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getEntry(entry) != null;
    } catch (IOException e) {
      throw new PackagingException("Expected a jar, found " + jar + ": " + e.getMessage(), e);
    }
  }

  /** A colon would part the class path; Spring Boot's plugin renames the jar that it replaces. */
  private static String libraryName(Path jar) {
    return jar.getFileName()
        .toString()
        .replace(':', '-')
        .replaceFirst("\\.jar\\.original$", ".jar");
  }

  /** Two artifacts of different groups may have jars of one name. */
  private static String uniqueName(String name, Map<String, Path> taken) {
    String stem = name.replaceFirst("\\.jar$", "");
    String unique = name;
    for (int number = 2; taken.containsKey(unique); number++) {
      unique = stem + "-" + number + ".jar";
    }
    return unique;
  }

  private static Path requireJar(Path jar) {
    if (Files.isDirectory(jar)) {
      throw new PackagingException(
          "Expected a jar, found the folder "
              + jar
              + ": a module of this build that is not packaged yet; run the phase package or a"
              + " later one");
    }
    if (!Files.isRegularFile(jar)) {
      throw new PackagingException("Expected a jar, found no file " + jar);
    }
    return jar;
  }
}
