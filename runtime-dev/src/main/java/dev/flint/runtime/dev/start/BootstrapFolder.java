package dev.flint.runtime.dev.start;

import dev.flint.runtime.dev.launch.Launcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder with a {@code bootstrap} that starts a JVM from a class path. It is there for as long as
 * it takes to copy it.
 *
 * @param path the folder
 */
public record BootstrapFolder(Path path) implements AutoCloseable {

  /** Class paths are longer than what some systems take as arguments. */
  private static final String ARGUMENTS = "arguments";

  /** The names of classes that the process loads while it stands by. */
  static final String LIBRARIES = "libraries";

  /** Where the launcher's classes are, seen from the function's process. */
  static final String LAUNCHER = "launcher";

  /**
   * Which these are. They are copied, for the jar that they come in has what is no business of the
   * function's.
   */
  private static final List<String> CLASSES =
      List.of("Launcher.class", "LibraryClasses.class", "RuntimeClasses.class");

  /**
   * A JVM decodes variables and names of files as the locale says: ASCII, where any variable names
   * one that is not there, as on Lambda.
   */
  private static final String SCRIPT =
      """
      #!/bin/sh
      unset LANG LC_ALL LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME LC_COLLATE LC_ADDRESS \\
        LC_IDENTIFICATION LC_MEASUREMENT LC_NAME LC_PAPER LC_TELEPHONE
      export LC_CTYPE=C.UTF-8
      exec '%s' @%s
      """;

  /**
   * Writes one for a JVM that waits at the gate.
   *
   * @param gate the port of the gate on this machine
   */
  public static BootstrapFolder write(
      JavaCommand command, int memoryMb, int gate, Libraries libraries) {
    try {
      Path folder = Files.createTempDirectory("flint-dev-");
      Files.write(folder.resolve(ARGUMENTS), command.arguments(memoryMb, gate, libraries.log()));
      Files.write(folder.resolve(LIBRARIES), libraries.loaded());
      copyLauncher(folder.resolve(LAUNCHER));
      Path bootstrap = folder.resolve("bootstrap");
      String java = command.java().toString().replace("'", "'\\''");
      Files.writeString(bootstrap, SCRIPT.formatted(java, ARGUMENTS));
      if (!bootstrap.toFile().setExecutable(true)) {
        throw new IOException(bootstrap + " could not be made executable");
      }
      return new BootstrapFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the bootstrap of the function could not be written", e);
    }
  }

  private static void copyLauncher(Path root) throws IOException {
    Path folder = root.resolve(Launcher.class.getPackageName().replace('.', '/'));
    Files.createDirectories(folder);
    for (String name : CLASSES) {
      try (InputStream source = read(name)) {
        Files.copy(Objects.requireNonNull(source, name), folder.resolve(name));
      }
    }
  }

  /**
   * Returns a class as it was built: a program may load classes that it has changed, as Gradle does
   * with those of its plugins, and then brings this one besides.
   */
  private static @Nullable InputStream read(String name) {
    InputStream original = Launcher.class.getResourceAsStream(name + ".original");
    return original == null ? Launcher.class.getResourceAsStream(name) : original;
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + path + " could not be deleted", e);
    }
  }
}
