package dev.flint.runtime.dev.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Which code runs, and how.
 *
 * @param classPath the function's folders and jars, Flint's runtime among them
 * @param java the program {@code java} that runs them
 * @param jvmOptions the JVM's options
 * @param debugPort where a debugger may attach
 * @param own the folders and jars with the user's own classes
 * @param packaged the folder with a packaged function, which then runs in place of the class path
 */
public record CodeOptions(
    List<Path> classPath,
    Path java,
    List<String> jvmOptions,
    OptionalInt debugPort,
    List<Path> own,
    Optional<Path> packaged) {

  /** Options for code whose own classes come first on the class path. */
  public CodeOptions(
      List<Path> classPath,
      Path java,
      List<String> jvmOptions,
      OptionalInt debugPort,
      Optional<Path> packaged) {
    this(
        classPath,
        java,
        jvmOptions,
        debugPort,
        withFolders(classPath.stream().limit(1), classPath),
        packaged);
  }

  /** Copies the lists. */
  public CodeOptions {
    classPath = List.copyOf(classPath);
    jvmOptions = List.copyOf(jvmOptions);
    own = List.copyOf(own);
  }

  /**
   * Returns these options for code whose own classes are here, whatever comes first on the class
   * path.
   */
  public CodeOptions withOwn(Path classes) {
    return new CodeOptions(
        classPath,
        java,
        jvmOptions,
        debugPort,
        withFolders(Stream.of(classes), classPath),
        packaged);
  }

  /** Other folders are those of modules that are built together. */
  private static List<Path> withFolders(Stream<Path> first, List<Path> classPath) {
    return Stream.concat(first, classPath.stream().filter(Files::isDirectory)).distinct().toList();
  }
}
