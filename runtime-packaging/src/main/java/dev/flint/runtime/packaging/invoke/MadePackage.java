package dev.flint.runtime.packaging.invoke;

import dev.flint.runtime.packaging.options.OutputOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a build made of a function, in the folder where it made it.
 *
 * @param output where that is
 */
public record MadePackage(OutputOptions output) {
  /**
   * Tells whether it has been made.
   *
   * @return true when it is there
   */
  public boolean isThere() {
    return holdsBootstrap(start());
  }

  /**
   * Returns what is started: the layer, where there is one, or else the function.
   *
   * @return a folder
   */
  public Path start() {
    return holdsBootstrap(output.layer()) ? output.layer() : output.function();
  }

  /**
   * Returns what the function needs besides: a layer's bootstrap starts it from another folder than
   * its own.
   *
   * @return variables
   */
  public Map<String, String> variables() {
    return start().equals(output.function())
        ? Map.of()
        : Map.of("LAMBDA_TASK_ROOT", output.function().toAbsolutePath().toString());
  }

  private static boolean holdsBootstrap(Path folder) {
    return Files.isRegularFile(folder.resolve("bootstrap"));
  }
}
