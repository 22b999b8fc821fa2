package dev.flint.runtime.packaging.command;

import dev.flint.runtime.dev.DevOptions;
import dev.flint.runtime.dev.DevServer;
import dev.flint.runtime.dev.console.Console;
import dev.flint.runtime.dev.console.Style;
import dev.flint.runtime.dev.settings.DevServerException;
import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.Terminal;
import dev.flint.runtime.packaging.options.Dependencies;
import dev.flint.runtime.packaging.settings.DevSettings;
import dev.flint.runtime.packaging.settings.LocalDefinitions;
import dev.flint.runtime.packaging.settings.SettingValues;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hands options to {@link DevServer}. */
@Command(
    name = "dev",
    description = "Serves a function on one port of this machine, anew when its classes change.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    showDefaultValues = true)
final class DevCommand implements Runnable {
  @ArgGroup(multiplicity = "1")
  private Code code = new Code();

  @Option(
      names = "--dependency",
      paramLabel = "JAR|FOLDER",
      description = "A jar that the function needs, or a folder with such jars. Repeatable.")
  private List<Path> dependencies = List.of();

  @Spec private CommandSpec command;

  private final PrintStream out;

  DevCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public void run() {
    Console console =
        new Console(out, InstantSource.system(), Style.of(Terminal.isWatched(), System.getenv()));
    try (DevServer server = DevServer.start(options(), System.getenv(), console)) {
      server.await();
    } catch (DevServerException e) {
      throw new PackagingException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private DevOptions options() {
    SettingValues values = SettingOptions.values(command, LocalDefinitions.DEV);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new DevSettings(values).options(classPath(), java, Optional.ofNullable(code.function));
  }

  private List<Path> classPath() {
    Path own = code.classes;
    return own == null
        ? List.of()
        : Stream.concat(
                Stream.of(own),
                Dependencies.of(dependencies, own, Setting.DEPENDENCIES).stream()
                    .map(dependency -> dependency.jar()))
            .toList();
  }

  /** Which code runs: one of these. */
  private static final class Code {
    @Option(
        names = "--classes",
        paramLabel = "FOLDER|JAR",
        description = "The function's own classes, in a folder or a jar.")
    private @Nullable Path classes;

    @Option(
        names = "--function",
        paramLabel = "FOLDER",
        description = "The folder function/ that the command package made.")
    private @Nullable Path function;
  }
}
