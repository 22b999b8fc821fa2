package dev.flint.runtime.packaging.command;

import static dev.flint.runtime.packaging.command.SettingOptions.commandWith;
import static dev.flint.runtime.packaging.command.SettingOptions.withOneOf;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.settings.Definitions;
import dev.flint.runtime.packaging.settings.LocalDefinitions;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * Packages a function, invokes a packaged one, or looks at the machine. Exit codes: 0, 1 when it
 * failed or the function answered with an error, 2 for wrong options.
 */
@Command(
    name = "flint",
    description = "Packages Java functions for AWS Lambda, and invokes them locally.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main {
  private Main() {}

  /**
   * Runs a command and ends the JVM with its exit code.
   *
   * @param arguments the command and its options; {@code --help} lists them
   */
  public static void main(String[] arguments) {
    // Jetty logs through SLF4J: nothing is bound to it here, and nobody needs to hear so.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(commandLine(System.out, System.err).execute(arguments));
  }

  /** Returns the command line, which writes results to the one stream and all else to the other. */
  static CommandLine commandLine(PrintStream out, PrintStream err) {
    return new CommandLine(new Main())
        .addSubcommand(commandWith(new PackageCommand(err), Definitions.PACKAGE))
        .addSubcommand(
            withOneOf(
                LocalDefinitions.EVENT,
                commandWith(new InvokeCommand(out, err), LocalDefinitions.INVOKE)))
        .addSubcommand(commandWith(new DevCommand(out), LocalDefinitions.DEV))
        .addSubcommand(commandWith(new DoctorCommand(out), Definitions.MACHINE))
        .setOut(new PrintWriter(out, true, Charset.defaultCharset()))
        .setErr(new PrintWriter(err, true, Charset.defaultCharset()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::fail);
  }

  /** What is to be expected is told in a sentence; all else is a defect, and shows its trace. */
  private static int fail(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (!(failure instanceof PackagingException)) {
      throw failure;
    }
    command.getErr().println(failure.getMessage());
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Reads the version from the manifest of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"flint " + (version == null ? "(not run from its jar)" : version)};
    }
  }
}
