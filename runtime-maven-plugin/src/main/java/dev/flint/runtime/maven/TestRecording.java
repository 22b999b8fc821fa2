package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.recording.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What the JVMs of a project's tests record of the classes that they load. The names of the files
 * begin with the build's start: a build without tests takes what the last one with tests recorded.
 *
 * @param folder where it is
 * @param build the start of this build
 */
record TestRecording(Path folder, Instant build) {
  static TestRecording of(MavenProject project, MavenSession session) {
    return new TestRecording(
        Path.of(project.getBuild().getDirectory(), "flint-training"),
        session.getRequest().getStartTime().toInstant());
  }

  /** Returns the options that make a JVM record, as surefire takes them; makes the folder. */
  String argLine() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new PackagingException("Could not make the folder " + folder + ": " + e, e);
    }
    return Recording.options(folder, String.valueOf(build.toEpochMilli())).stream()
        .map(option -> '"' + option + '"')
        .collect(Collectors.joining(" "));
  }

  /** Returns the lists of the last build with tests. Deletes those of builds before it. */
  List<Path> lists(PackagingLog log) {
    List<Path> files = files();
    long latest = files.stream().mapToLong(TestRecording::build).max().orElse(0);
    files.stream().filter(file -> build(file) < latest).forEach(TestRecording::delete);
    List<Path> lists =
        files.stream().filter(file -> build(file) == latest).filter(Recording::isList).toList();
    if (!lists.isEmpty() && latest < build.toEpochMilli()) {
      log.info("No test ran in this build: training by those of " + Instant.ofEpochMilli(latest));
    }
    return lists;
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d{1,18}-.*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new PackagingException("Could not read the folder " + folder + ": " + e, e);
    }
  }

  private static long build(Path file) {
    String name = file.getFileName().toString();
    return Long.parseLong(name.substring(0, name.indexOf('-')));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new PackagingException("Could not delete " + file + ": " + e, e);
    }
  }
}
