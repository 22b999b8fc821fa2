package dev.flint.runtime.packaging.archive;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * A jar as the class path of one release sees it: with the entries of multi-release jars that count
 * there, and without module descriptors.
 */
public final class CodeJar implements AutoCloseable {
  private static final String CLASS = ".class";
  private static final String DESCRIPTOR = "module-info.class";

  private final Path path;
  private final JarFile file;
  private final Map<String, JarEntry> entries = new HashMap<>();

  private CodeJar(Path path, JarFile file) {
    this.path = path;
    this.file = file;
    file.versionedStream()
        .filter(entry -> !entry.isDirectory() && !entry.getName().endsWith(DESCRIPTOR))
        .forEach(entry -> entries.put(entry.getName(), entry));
  }

  /**
   * Opens a jar.
   *
   * @param path the jar
   * @param version the release as which a multi-release jar is read
   * @return the jar, to be closed
   * @throws PackagingException when it is none
   */
  public static CodeJar open(Path path, Runtime.Version version) {
    try {
      return new CodeJar(path, new JarFile(path.toFile(), false, ZipFile.OPEN_READ, version));
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /**
   * Returns the jar.
   *
   * @return its file
   */
  public Path path() {
    return path;
  }

  /**
   * Tells whether there is an entry.
   *
   * @param name its path in the jar
   * @return true when there is
   */
  public boolean has(String name) {
    return entries.containsKey(name);
  }

  /**
   * Returns the paths of its class files.
   *
   * @return the paths, sorted
   */
  public List<String> classFiles() {
    return entries.keySet().stream().filter(name -> name.endsWith(CLASS)).sorted().toList();
  }

  /**
   * Returns its classes.
   *
   * @return their binary names
   */
  public Set<String> classNames() {
    return entries.keySet().stream()
        .filter(name -> name.endsWith(CLASS))
        .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
        .collect(Collectors.toSet());
  }

  /**
   * Returns a class file.
   *
   * @param className the class's binary name
   * @return its content; nothing when the jar has no such class
   */
  public Optional<byte[]> classFile(String className) {
    return Optional.of(className.replace('.', '/') + CLASS).filter(this::has).map(this::content);
  }

  /**
   * Returns the paths of all entries but folders.
   *
   * @return the paths, sorted
   */
  public List<String> names() {
    return entries.keySet().stream().sorted().toList();
  }

  /**
   * Reads an entry.
   *
   * @param name its path in the jar
   * @return its content
   */
  public byte[] content(String name) {
    try (InputStream content = file.getInputStream(entries.get(name))) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /**
   * Returns the version of an artifact that is in this jar, by itself or merged with others.
   *
   * @param artifact {@code groupId:artifactId}
   * @return its version, where Maven wrote it down, or else the file's name tells it
   */
  public Optional<String> versionOf(String artifact) {
    String name = "META-INF/maven/" + artifact.replace(':', '/') + "/pom.properties";
    return has(name) ? versionIn(name) : versionInName(artifact);
  }

  private Optional<String> versionIn(String name) {
    try (InputStream content = file.getInputStream(entries.get(name))) {
      Properties properties = new Properties();
      properties.load(content);
      return Optional.ofNullable(properties.getProperty("version"));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Gradle, which builds Spring, writes no version down. */
  private Optional<String> versionInName(String artifact) {
    String artifactId = artifact.substring(artifact.indexOf(':') + 1);
    Matcher version =
        Pattern.compile("(?:.*\\.)?" + Pattern.quote(artifactId) + "-(\\d.*)\\.jar")
            .matcher(path.getFileName().toString());
    return version.matches() ? Optional.of(version.group(1)) : Optional.empty();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static PackagingException unreadable(Path path, IOException e) {
    return new PackagingException("Expected a jar, found " + path + ": " + e.getMessage(), e);
  }
}
