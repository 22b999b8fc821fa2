package dev.flint.runtime.packaging.command;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.invoke.LocalInvocation;
import dev.flint.runtime.packaging.settings.Definition;
import dev.flint.runtime.packaging.settings.InvokeSettings;
import dev.flint.runtime.packaging.settings.LocalDefinitions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hands options to {@link LocalInvocation}. */
@Command(
    name = "invoke",
    description = "Sends one event to a packaged function, which runs here as it would on Lambda.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    showDefaultValues = true)
final class InvokeCommand implements Runnable {
  private static final List<Definition> SETTINGS =
      Stream.of(LocalDefinitions.INVOKE, LocalDefinitions.EVENT).flatMap(List::stream).toList();

  @Option(
      names = "--function",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder function/ that the command package made.")
  private Path folder;

  @Spec private CommandSpec command;

  private final PrintStream out;
  private final PrintStream log;

  InvokeCommand(PrintStream out, PrintStream log) {
    this.out = out;
    this.log = log;
  }

  @Override
  public void run() {
    InvokeSettings settings = new InvokeSettings(SettingOptions.values(command, SETTINGS));
    String failure =
        new LocalInvocation(settings.options(folder), log::println).send(settings.event(), out);
    out.println();
    if (!failure.isEmpty()) {
      throw new PackagingException(failure);
    }
  }
}
