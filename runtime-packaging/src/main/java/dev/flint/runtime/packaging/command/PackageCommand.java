package dev.flint.runtime.packaging.command;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.Terminal;
import dev.flint.runtime.packaging.function.FunctionPackage;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkChoice;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.packaging.settings.Definitions;
import dev.flint.runtime.packaging.settings.PackageSettings;
import dev.flint.runtime.packaging.settings.SettingValues;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Hands options to {@link FunctionPackage}. */
@Command(
    name = "package",
    description = "Makes function.zip with a JRE of its own, for provided.al2023.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    showDefaultValues = true)
final class PackageCommand implements Runnable {
  @Spec private CommandSpec command;

  private final PrintStream log;

  PackageCommand(PrintStream log) {
    this.log = log;
  }

  @Override
  public void run() {
    SettingValues values = SettingOptions.values(command, Definitions.PACKAGE);
    new FunctionPackage(options(values), new StreamLog(log, Terminal.isWatched())).make();
  }

  private PackageOptions options(SettingValues values) {
    PackageSettings settings = new PackageSettings(values);
    Path jar = values.file(Setting.FUNCTION_JAR).orElseThrow();
    FunctionCode jars =
        FunctionCode.of(jar, settings.dependencies(jar, List::of))
            .withProvided(settings.provided(jar, List::of));
    Path output = values.file(Setting.OUTPUT).orElseThrow();
    return settings.options(jars, selectJdk(settings), output, List::of);
  }

  private Jdk selectJdk(PackageSettings settings) {
    JdkChoice choice = settings.jdk(() -> JdkChoice.newest(JdkChoice.atHand()));
    log.println("Linking from " + choice.jdk() + ", " + choice.reason());
    return choice.jdk();
  }
}
