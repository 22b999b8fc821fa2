package dev.flint.runtime.gradle.build;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A project in a folder that Gradle itself builds.
 *
 * @param folder the project's
 */
public record GradleProject(Path folder) {
  /** What Maven keeps of a library that is published for Gradle too is its pom alone. */
  private static final String REPOSITORY =
      """
      maven {
          url = uri('%s')
          metadataSources {
              mavenPom()
              ignoreGradleMetadataRedirection()
          }
      }
      """;

  /** What an installation of Gradle has in its scripts, for its caches. */
  private static final List<String> OPENED =
      List.of("java.base/java.lang", "java.base/java.util", "java.base/java.lang.invoke");

  /** The compiler of Gradle's own process is in a jar that is nowhere to be had. */
  private static final String COMPILER =
      """
      tasks.withType(JavaCompile).configureEach {
          options.fork = true
          options.forkOptions.executable = "${System.getProperty('java.home')}/bin/javac"
      }
      """;

  /** A project with this script, in the language Groovy, for this version of what is tested. */
  public static GradleProject of(Path folder, String script, String version) throws IOException {
    Path repository = folder.resolveSibling("repository");
    LocalRepository.in(repository, version);
    return of(folder, script, List.of(repository));
  }

  /** A project with this script whose build has nothing but these repositories. */
  public static GradleProject of(Path folder, String script, List<Path> repositories)
      throws IOException {
    String all =
        repositories.stream()
            .map(each -> REPOSITORY.formatted(each.toUri()))
            .collect(Collectors.joining());
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("settings.gradle"),
        "pluginManagement { repositories { " + all + " } }\nrootProject.name = 'hello'\n");
    Files.writeString(
        folder.resolve("build.gradle"), script.replace("mavenCentral()", all) + COMPILER);
    return new GradleProject(folder);
  }

  /** Adds a file. */
  public GradleProject and(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /**
   * Runs builds, one after the other.
   *
   * @param builds for each its tasks, with their options
   * @return what each printed
   */
  public List<String> build(String... builds) throws IOException, InterruptedException {
    Path gradle = Path.of("target", "gradle").toAbsolutePath();
    Path output = folder.resolveSibling("output.txt");
    List<String> command = command(GradleInstallation.in(gradle).classPath());
    command.addAll(List.of(folder.toString(), gradle.resolve("home").toString()));
    command.addAll(List.of(builds));
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start()
        .waitFor();
    String text = Files.readString(output, StandardCharsets.UTF_8);
    return List.of(text.split("(?m)^" + GradleMain.BUILD)).stream().skip(1).toList();
  }

  private static List<String> command(List<Path> gradle) {
    String tests = Path.of("target", "test-classes").toAbsolutePath().toString();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    OPENED.forEach(name -> command.addAll(List.of("--add-opens", name + "=ALL-UNNAMED")));
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            tests
                + gradle.stream()
                    .map(jar -> File.pathSeparator + jar)
                    .collect(Collectors.joining()),
            GradleMain.class.getName()));
    return command;
  }
}
