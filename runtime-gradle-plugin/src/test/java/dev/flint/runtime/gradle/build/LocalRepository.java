package dev.flint.runtime.gradle.build;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Maven repository with what is on the tests' class path: a module of this build that is not
 * packaged yet is packed for it.
 *
 * @param folder where it is
 * @param version the version of all of its artifacts
 */
public record LocalRepository(Path folder, String version) {
  /** A dependency that nothing needs. */
  public static final String NEEDLESS = "dev.flint:needless";

  private static final String PLUGIN = "flint-gradle-plugin";

  /** Writes the plugin with its marker, and the runtime. */
  static LocalRepository in(Path folder, String version) throws IOException {
    LocalRepository repository = new LocalRepository(folder, version);
    repository.add(PLUGIN, Path.of("target", "classes"), elements(name -> !isOfGradle(name)));
    repository.writePom("dev.flint.gradle.plugin", List.of(PLUGIN));
    repository.add("needless", Path.of("target", "test-classes"), List.of());
    repository.add("flint-runtime-core", null, elements(LocalRepository::isOfRuntime));
    return repository;
  }

  /** Returns jars of what a function is packaged with. */
  public static List<Path> runtimeJars(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> jars = new ArrayList<>();
    for (Path element : elements(LocalRepository::isOfRuntime)) {
      jars.add(
          Files.isDirectory(element)
              ? pack(element, folder.resolve(nameOf(element) + ".jar"))
              : element);
    }
    return jars;
  }

  private static boolean isOfRuntime(String name) {
    return name.matches(
        "(flint-)?runtime-(core|context|function|json|logging|tracing)(-[\\d.].*(?<!-tests))?"
            + "|aws-lambda-java-core-.*|jackson-(annotations|core|databind)-.*");
  }

  private static boolean isOfGradle(String name) {
    return name.matches("(gradle-api|groovy|kotlin|annotations|junit|opentest4j|apiguardian).*")
        || name.equals("runtime-gradle-plugin");
  }

  private static List<Path> elements(Predicate<String> names) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(element -> names.test(nameOf(element)))
        .toList();
  }

  /** Returns a jar's name without its ending, or that of the module whose classes a folder has. */
  private static String nameOf(Path element) {
    return element.endsWith(Path.of("target", "classes"))
            || element.endsWith(Path.of("target", "test-classes"))
        ? element.getParent().getParent().getFileName().toString()
        : element.getFileName().toString().replaceFirst("\\.jar$", "");
  }

  private void add(String name, Path own, List<Path> dependencies) throws IOException {
    for (Path element : dependencies) {
      writeJar(nameOf(element), element);
      writePom(nameOf(element), List.of());
    }
    if (own != null) {
      writeJar(name, own);
    }
    writePom(name, dependencies.stream().map(LocalRepository::nameOf).toList());
  }

  private void writeJar(String name, Path element) throws IOException {
    Path jar = file(name, "jar");
    if (Files.isDirectory(element)) {
      pack(element, jar);
    } else {
      Files.copy(element, jar, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void writePom(String name, List<String> dependencies) throws IOException {
    String packaging = Files.exists(file(name, "jar")) ? "jar" : "pom";
    String text =
        dependencies.stream()
            .map(each -> "<dependency>" + coordinates(each) + "</dependency>")
            .collect(Collectors.joining("", "<dependencies>", "</dependencies>"));
    Files.writeString(
        file(name, "pom"),
        "<project><modelVersion>4.0.0</modelVersion>"
            + coordinates(name)
            + "<packaging>"
            + packaging
            + "</packaging>"
            + text
            + "</project>");
  }

  private String coordinates(String name) {
    return String.format(
        "<groupId>dev.flint</groupId><artifactId>%s</artifactId><version>%s</version>",
        name, version);
  }

  private Path file(String name, String extension) throws IOException {
    Path parent = folder.resolve("dev/flint").resolve(name).resolve(version);
    return Files.createDirectories(parent).resolve(name + "-" + version + "." + extension);
  }

  /** Writes a jar of a folder of classes. */
  public static Path pack(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file);
        Stream<Path> tree = Files.walk(classes)) {
      for (Path path : tree.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(path).toString()));
        Files.copy(path, zip);
      }
    }
    return jar;
  }
}
