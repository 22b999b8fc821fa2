package dev.flint.runtime.packaging.command;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.doctor.Doctor;
import dev.flint.runtime.packaging.doctor.DoctorOptions;
import dev.flint.runtime.packaging.doctor.JdkCandidate;
import dev.flint.runtime.packaging.settings.Definitions;
import dev.flint.runtime.packaging.settings.SettingValues;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Hands options to {@link Doctor}. */
@Command(
    name = "doctor",
    description = "Tells what packaging finds on this machine, and what would fail it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    showDefaultValues = true)
final class DoctorCommand implements Runnable {
  @Spec private CommandSpec command;

  private final PrintStream out;

  DoctorCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public void run() {
    DoctorOptions found = DoctorOptions.ofProcess(new Main.Version().getVersion()[0]);
    SettingValues values = SettingOptions.values(command, Definitions.MACHINE);
    Optional<JdkCandidate> named =
        values.file(Setting.JDK).map(home -> new JdkCandidate(home, Setting.JDK.toString()));
    new Doctor(found.withJdks(named, found.candidates(), List.of()).withSettings(values))
        .tell(new StreamLog(out, false));
  }
}
