package dev.flint.runtime.packaging.command;

import dev.flint.runtime.dev.DevOptions;
import dev.flint.runtime.dev.DevServer;
import dev.flint.runtime.dev.console.Console;
import dev.flint.runtime.dev.console.Style;
import dev.flint.runtime.dev.settings.CodeOptions;
import dev.flint.runtime.dev.settings.DebugPort;
import dev.flint.runtime.dev.settings.DevServerException;
import dev.flint.runtime.dev.settings.EnvironmentOptions;
import dev.flint.runtime.dev.settings.FunctionOptions;
import dev.flint.runtime.dev.settings.HttpOptions;
import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.Terminal;
import dev.flint.runtime.packaging.options.Dependencies;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Translates options for {@link DevServer}. */
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

  @Option(names = "--handler", paramLabel = "HANDLER", description = "The handler.")
  private @Nullable String handler;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = DevOptions.DEFAULT_PORT,
      description = "The port of this machine; 0 takes any that is free.")
  private int port;

  @Option(
      names = "--debug",
      arity = "0..1",
      paramLabel = "PORT",
      defaultValue = "false",
      fallbackValue = "true",
      description = "Where a debugger may attach, 5005 without a port; nothing is too late then.")
  private String debug;

  @Option(names = "--memory", paramLabel = "MB", description = "The function's memory in MB.")
  private @Nullable Integer memory;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long an invocation may take.")
  private @Nullable Integer timeout;

  @Mixin private NamedFunction function = new NamedFunction();

  @Option(
      names = "--environment-file",
      paramLabel = "FILE",
      defaultValue = ".env",
      description = "A file with lines NAME=value, which need not be there.")
  private Path environmentFile;

  @Option(
      names = "--credentials",
      description = "Hands the AWS credentials and the region of this process to the function.")
  private boolean credentials;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      defaultValue = DevOptions.DEFAULT_TEMPLATE,
      description = "The SAM template, which need not be there.")
  private Path template;

  @Option(
      names = "--payload",
      paramLabel = "FORM",
      description = "What requests become: v2, v1 (API Gateway) or alb.")
  private @Nullable String payload;

  @Option(names = "--stage", paramLabel = "STAGE", description = "The API's stage.")
  private @Nullable String stage;

  @Option(
      names = "--claim",
      paramLabel = "NAME=VALUE",
      description = "What an authorizer says of the caller. Repeatable.")
  private Map<String, String> claims = Map.of();

  @Option(
      names = "--multi-value-headers",
      description = "The load balancer's target group has multi-value headers.")
  private boolean multiValueHeaders;

  @Option(
      names = "--jvm-option",
      paramLabel = "OPTION",
      description = "An option for the function's JVM. Repeatable.")
  private List<String> jvmOptions = List.of();

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
    return new DevOptions(
        new CodeOptions(
            classPath(),
            Path.of(System.getProperty("java.home"), "bin", "java"),
            jvmOptions,
            DebugPort.parse(debug, "--debug"),
            Optional.ofNullable(code.function)),
        new FunctionOptions(
            Optional.ofNullable(handler).map(String::strip).filter(name -> !name.isEmpty()),
            function.name(),
            Optional.ofNullable(memory),
            Optional.ofNullable(timeout).map(Duration::ofSeconds)),
        new EnvironmentOptions(function.environment(), environmentFile, credentials),
        new HttpOptions(
            Optional.ofNullable(payload), Optional.ofNullable(stage), claims, multiValueHeaders),
        template,
        port);
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
