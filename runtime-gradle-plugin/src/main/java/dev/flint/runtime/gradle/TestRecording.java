package dev.flint.runtime.gradle;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.recording.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.tasks.Optional;
import org.gradle.api.tasks.OutputDirectory;
import org.gradle.process.CommandLineArgumentProvider;

/** Lets the JVMs of a project's tests record the classes that they load, where it has a folder. */
public abstract class TestRecording implements CommandLineArgumentProvider {
  /** Returns where they record; unset, they don't. */
  @OutputDirectory
  @Optional
  public abstract DirectoryProperty getFolder();

  /** Returns the options that make a JVM record. What another run recorded is gone then. */
  @Override
  public Iterable<String> asArguments() {
    return getFolder().isPresent() ? record(getFolder().get().getAsFile().toPath()) : List.of();
  }

  private static List<String> record(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Path file : files(folder)) {
        Files.delete(file);
      }
      return Recording.options(folder, "test");
    } catch (IOException e) {
      throw new PackagingException("Could not write the folder " + folder + ": " + e, e);
    }
  }

  /** Returns the lists in a folder; there are none before a test has run. */
  static List<Path> listsIn(Path folder) {
    return Files.isDirectory(folder)
        ? files(folder).stream().filter(Recording::isList).toList()
        : List.of();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new PackagingException("Could not read the folder " + folder + ": " + e, e);
    }
  }
}
