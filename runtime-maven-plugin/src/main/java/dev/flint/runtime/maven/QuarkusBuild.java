package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.options.Dependencies;
import dev.flint.runtime.packaging.options.Dependency;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What quarkus-maven-plugin made: it writes the application, which the project's own jar is only a
 * part of, and a file that says where.
 *
 * @param project the project
 * @param buildStart when this build began
 */
record QuarkusBuild(MavenProject project, Instant buildStart) {
  private static final String PLUGIN = "io.quarkus:quarkus-maven-plugin";
  private static final String PROPERTIES = "quarkus-artifact.properties";

  /** Returns the build that was the last one, which may have been before this one. */
  static QuarkusBuild lastOf(MavenProject project) {
    return new QuarkusBuild(project, Instant.MIN);
  }

  /** Returns the application; nothing where the project isn't built by Quarkus. */
  Optional<BuiltFunction> function(List<Dependency> ofMaven) {
    if (!buildsApplication()) {
      return Optional.empty();
    }
    Properties artifact = readAfterBuild();
    Path jar = target().resolve(artifact.getProperty("path", ""));
    return Optional.of(
        switch (artifact.getProperty("type", "")) {
          case "uber-jar" -> new BuiltFunction(jar, ofMaven);
          case "jar" -> jar.endsWith("quarkus-run.jar") ? fastJar(jar) : legacyJar(jar, ofMaven);
          default -> throw noJar(artifact.getProperty("type"));
        });
  }

  private boolean buildsApplication() {
    return project.getBuildPlugins().stream()
        .filter(plugin -> plugin.getKey().equals(PLUGIN))
        .flatMap(plugin -> plugin.getExecutions().stream())
        .anyMatch(execution -> execution.getGoals().contains("build"));
  }

  /** The file of an earlier build would lead to an application that is not this one. */
  private Properties readAfterBuild() {
    Path file = target().resolve(PROPERTIES);
    try {
      if (!Files.isRegularFile(file)
          || Files.getLastModifiedTime(file).toInstant().isBefore(buildStart)) {
        throw notBuilt();
      }
      Properties properties = new Properties();
      try (Reader text = Files.newBufferedReader(file)) {
        properties.load(text);
      }
      return properties;
    } catch (IOException e) {
      throw new PackagingException("Could not read " + file + ": " + e, e);
    }
  }

  private PackagingException notBuilt() {
    String expected =
        "Expected quarkus-maven-plugin to have made the application, found that it has";
    return new PackagingException(
        buildStart.equals(Instant.MIN)
            ? expected + " not yet: run mvn package flint:dev"
            : expected
                + " not run yet in this build: put flint-maven-plugin below it in the pom, as Maven"
                + " runs the plugins of a phase in their order. (A jar that is made otherwise is"
                + " named with "
                + Setting.FUNCTION_JAR
                + ".)");
  }

  private static BuiltFunction legacyJar(Path jar, List<Dependency> ofMaven) {
    return new BuiltFunction(jar, named(jarsIn(jar.resolveSibling("lib")), ofMaven));
  }

  /**
   * What its own class loader would read, for the JVM's. First the classes that Quarkus changed:
   * the others of their names are in jars behind.
   */
  private static BuiltFunction fastJar(Path jar) {
    List<Dependency> dependencies =
        Stream.of("quarkus", "app", "lib/boot", "lib/main")
            .flatMap(name -> jarsIn(jar.resolveSibling(name)).stream())
            .filter(dependency -> !dependency.jar().endsWith("transformed-bytecode.jar"))
            .toList();
    return new BuiltFunction(jar.resolveSibling("quarkus/transformed-bytecode.jar"), dependencies);
  }

  private static List<Dependency> jarsIn(Path folder) {
    return Files.isDirectory(folder)
        ? Dependencies.of(List.of(folder), folder, Setting.DEPENDENCIES)
        : List.of();
  }

  /** Quarkus puts the group before the name of a jar; excludes go by Maven's names. */
  private static List<Dependency> named(List<Dependency> jars, List<Dependency> ofMaven) {
    Map<String, Dependency> known =
        ofMaven.stream()
            .collect(Collectors.toMap(QuarkusBuild::fileName, Function.identity(), (a, b) -> a));
    List<Dependency> named = new ArrayList<>();
    for (Dependency jar : jars) {
      named.add(known.getOrDefault(jar.name(), jar).at(jar.jar()));
    }
    return named;
  }

  private static String fileName(Dependency artifact) {
    return artifact.name().replaceFirst(":.*", "") + "." + artifact.jar().getFileName();
  }

  private PackagingException noJar(@Nullable String type) {
    return new PackagingException(
        "Expected a jar from quarkus-maven-plugin, found "
            + type
            + " in "
            + target().resolve(PROPERTIES)
            + ": set quarkus.package.jar.type to legacy-jar, and build no native program");
  }

  private Path target() {
    return Path.of(project.getBuild().getDirectory());
  }
}
