package dev.flint.runtime.packaging.command;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.doctor.Doctor;
import dev.flint.runtime.packaging.doctor.DoctorOptions;
import dev.flint.runtime.packaging.doctor.JdkCandidate;
import dev.flint.runtime.packaging.jdk.Architecture;
import dev.flint.runtime.packaging.options.Deflater;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Translates options for {@link Doctor}. */
@Command(
    name = "doctor",
    description = "Tells what packaging finds on this machine, and what would fail it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    showDefaultValues = true)
final class DoctorCommand implements Runnable {
  @Option(
      names = "--jdk",
      paramLabel = "FOLDER",
      description = "The JDK to link from, as for package.")
  private @Nullable Path jdk;

  @Option(
      names = "--target-jdk",
      paramLabel = "FOLDER",
      description = "A JDK for another architecture, as for package.")
  private @Nullable Path targetJdk;

  @Option(
      names = "--architecture",
      paramLabel = "NAME",
      description = "The function's architecture: ${COMPLETION-CANDIDATES}.")
  private @Nullable Architecture architecture;

  @Option(
      names = "--deflater",
      paramLabel = "TOOL",
      defaultValue = "jdk",
      description = "What deflates the files in the zip: ${COMPLETION-CANDIDATES}.")
  private Deflater deflater;

  private final PrintStream out;

  DoctorCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public void run() {
    DoctorOptions machine = DoctorOptions.ofProcess(new Main.Version().getVersion()[0]);
    Optional<JdkCandidate> named =
        Optional.ofNullable(jdk).map(home -> new JdkCandidate(home, Setting.JDK.toString()));
    new Doctor(
            machine
                .withJdks(named, machine.candidates(), List.of())
                .withSettings(
                    Optional.ofNullable(targetJdk), Optional.ofNullable(architecture), deflater))
        .tell(new StreamLog(out, false));
  }
}
