package dev.flint.runtime.packaging.command;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.doctor.Doctor;
import dev.flint.runtime.packaging.doctor.DoctorOptions;
import dev.flint.runtime.packaging.doctor.JdkCandidate;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Translates options for {@link Doctor}. */
@Command(
    name = "doctor",
    description = "Tells what packaging finds on this machine, and what would fail it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    showDefaultValues = true)
final class DoctorCommand implements Runnable {
  @Mixin private MachineOptions machine = new MachineOptions();

  private final PrintStream out;

  DoctorCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public void run() {
    DoctorOptions found = DoctorOptions.ofProcess(new Main.Version().getVersion()[0]);
    Optional<JdkCandidate> named =
        machine.jdk().map(home -> new JdkCandidate(home, Setting.JDK.toString()));
    new Doctor(
            found
                .withJdks(named, found.candidates(), List.of())
                .withSettings(machine.targetJdk(), machine.architecture(), machine.deflater()))
        .tell(new StreamLog(out, false));
  }
}
