package dev.flint.runtime.dev.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which code runs, and how.
 *
 * @param classPath the function's folders and jars, Flint's runtime among them
 * @param java the program {@code java} that runs them
 * @param jvmOptions the JVM's options
 * @param debugPort where a debugger may attach
 * @param packaged the folder with a packaged function, which then runs in place of the class path
 */
public record CodeOptions(
    List<Path> classPath,
    Path java,
    List<String> jvmOptions,
    OptionalInt debugPort,
    Optional<Path> packaged) {

  /** Copies the lists. */
  public CodeOptions {
    classPath = List.copyOf(classPath);
    jvmOptions = List.copyOf(jvmOptions);
  }
}
