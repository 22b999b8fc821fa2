package dev.flint.runtime.packaging.sbom;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.options.Coordinates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * What a jar says of what is in it.
 *
 * @param fileName the jar's name
 * @param artifacts what Maven wrote down of each artifact in the jar, sorted by name
 * @param manifest the main attributes of its manifest
 */
record JarLabels(String fileName, List<Coordinates> artifacts, Attributes manifest) {
  private static final Pattern POM_PROPERTIES =
      Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
  private static final Pattern NAME_AND_VERSION = Pattern.compile("(.+?)-(\\d.*)");

  /** Reads them. */
  static JarLabels of(Path jar) {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      List<Coordinates> artifacts = new ArrayList<>();
      for (ZipEntry entry : file.stream().toList()) {
        if (POM_PROPERTIES.matcher(entry.getName()).matches()) {
          artifact(file, entry).ifPresent(artifacts::add);
        }
      }
      artifacts.sort(Comparator.comparing(Coordinates::name));
      Manifest manifest = file.getManifest();
      return new JarLabels(
          jar.getFileName().toString(),
          artifacts,
          manifest == null ? new Attributes() : manifest.getMainAttributes());
    } catch (IOException e) {
      throw new PackagingException("Expected a jar, found " + jar + ": " + e.getMessage(), e);
    }
  }

  private static Optional<Coordinates> artifact(JarFile file, ZipEntry entry) throws IOException {
    Properties properties = new Properties();
    try (InputStream content = file.getInputStream(entry)) {
      properties.load(content);
    } catch (IllegalArgumentException e) {
      // No properties, whatever the file's name says.
      return Optional.empty();
    }
    Coordinates found =
        Coordinates.of(
            properties.getProperty("groupId", ""),
            properties.getProperty("artifactId", ""),
            properties.getProperty("version", ""));
    return Optional.of(found).filter(each -> !each.group().isBlank() && !each.artifact().isBlank());
  }

  /** Returns what the jar itself is; of no group where nothing but Maven would know that. */
  Coordinates own() {
    return ownArtifact()
        .or(() -> inManifest("Implementation-Title", "Implementation-Version"))
        .or(() -> inManifest("Bundle-SymbolicName", "Bundle-Version"))
        .orElseGet(this::inFileName);
  }

  /** Of several artifacts in a jar, all but the one that it is named for were merged into it. */
  private Optional<Coordinates> ownArtifact() {
    return artifacts.size() == 1
        ? Optional.of(artifacts.get(0))
        : artifacts.stream()
            .filter(each -> fileName.matches(Pattern.quote(each.artifact()) + "(-\\d.*)?\\.jar.*"))
            .findFirst();
  }

  private Optional<Coordinates> inManifest(String name, String version) {
    // Behind a semicolon are directives of OSGi.
    String title = manifest.getValue(name);
    String number = manifest.getValue(version);
    return Stream.of(title, number).allMatch(value -> value != null && !value.isBlank())
        ? Optional.of(Coordinates.of("", title.replaceFirst(";.*", "").strip(), number.strip()))
        : Optional.empty();
  }

  private Coordinates inFileName() {
    String stem = fileName.replaceFirst("\\.jar(\\.original)?$", "");
    Matcher parts = NAME_AND_VERSION.matcher(stem);
    return parts.matches()
        ? Coordinates.of("", parts.group(1), parts.group(2))
        : Coordinates.of("", stem, "");
  }

  /**
   * Returns the artifacts that were merged into the jar.
   *
   * @param own what the jar itself is
   */
  List<Coordinates> merged(Coordinates own) {
    return artifacts.stream().filter(each -> !each.name().equals(own.name())).toList();
  }
}
