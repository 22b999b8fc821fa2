package dev.flint.runtime.dev.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with a {@code bootstrap} that starts a JVM from a class path. It is there for as long as
 * it takes to copy it.
 *
 * @param path the folder
 */
record BootstrapFolder(Path path) implements AutoCloseable {

  private static final String BOOTSTRAP = "bootstrap";

  /** Class paths are longer than what some systems take as arguments. */
  private static final String ARGUMENTS = "arguments";

  /** Writes one for a JVM that waits at the gate. */
  static BootstrapFolder write(JavaCommand command, int memoryMb, int gate) {
    try {
      Path folder = Files.createTempDirectory("flint-dev-");
      Files.write(folder.resolve(ARGUMENTS), command.arguments(memoryMb, gate));
      Path bootstrap = folder.resolve(BOOTSTRAP);
      String java = command.java().toString().replace("'", "'\\''");
      Files.writeString(bootstrap, "#!/bin/sh\nexec '" + java + "' @" + ARGUMENTS + "\n");
      if (!bootstrap.toFile().setExecutable(true)) {
        throw new IOException(bootstrap + " could not be made executable");
      }
      return new BootstrapFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the bootstrap of the function could not be written", e);
    }
  }

  @Override
  public void close() {
    try {
      for (String file : List.of(BOOTSTRAP, ARGUMENTS, "")) {
        Files.deleteIfExists(path.resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + path + " could not be deleted", e);
    }
  }
}
