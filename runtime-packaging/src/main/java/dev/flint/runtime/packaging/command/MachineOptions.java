package dev.flint.runtime.packaging.command;

import dev.flint.runtime.packaging.jdk.Architecture;
import dev.flint.runtime.packaging.options.Deflater;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Options that packaging goes by and the doctor looks at: the JDK, and what else is of the machine.
 */
final class MachineOptions {
  @Option(
      names = "--jdk",
      paramLabel = "FOLDER",
      description =
          "The JDK to link from. Without: the newer of JAVA_HOME and the JDK that runs this.")
  private @Nullable Path jdk;

  @Option(
      names = "--target-jdk",
      paramLabel = "FOLDER",
      description = "A JDK for another architecture, whose jmods are linked. No cache then.")
  private @Nullable Path targetJdk;

  @Option(
      names = "--architecture",
      paramLabel = "NAME",
      description = "The function's architecture, to be checked: ${COMPLETION-CANDIDATES}.")
  private @Nullable Architecture architecture;

  @Option(
      names = "--deflater",
      paramLabel = "TOOL",
      defaultValue = "jdk",
      description = "What deflates the files in the zip: ${COMPLETION-CANDIDATES}.")
  private Deflater deflater;

  Optional<Path> jdk() {
    return Optional.ofNullable(jdk);
  }

  Optional<Path> targetJdk() {
    return Optional.ofNullable(targetJdk);
  }

  Optional<Architecture> architecture() {
    return Optional.ofNullable(architecture);
  }

  Deflater deflater() {
    return deflater;
  }
}
