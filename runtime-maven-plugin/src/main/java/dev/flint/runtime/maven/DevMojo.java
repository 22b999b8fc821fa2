package dev.flint.runtime.maven;

import dev.flint.runtime.dev.DevOptions;
import dev.flint.runtime.dev.DevServer;
import dev.flint.runtime.dev.console.Console;
import dev.flint.runtime.dev.console.Style;
import dev.flint.runtime.dev.settings.DevServerException;
import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.Terminal;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.settings.DevSettings;
import dev.flint.runtime.packaging.settings.LocalDefinitions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Serves the project's function on one port of this machine, until Ctrl-C: behind HTTP, as Lambda's
 * Invoke API, and with a page at {@code /_flint/}. It runs on the JDK of the build, warm, and anew
 * when the project's classes change.
 */
@Mojo(
    name = "dev",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class DevMojo extends FunctionMojo {
  /** The handler: {@code pkg.Class} or {@code pkg.Class::method}. */
  @Parameter(property = "flint.handler")
  @Nullable String handler;

  /** The port of this machine; 0 takes any that is free. */
  @Parameter(property = "flint.port", defaultValue = DevOptions.DEFAULT_PORT)
  int port;

  /**
   * The port at which a debugger may attach; {@code true} is 5005. While it is given, nothing is
   * too late: neither init nor an invocation.
   */
  @Parameter(property = "flint.debug", defaultValue = "false")
  String debug;

  /** Whether what {@code flint:package} made is run, in place of the project's classes. */
  @Parameter(property = "flint.packaged", defaultValue = "false")
  boolean packaged;

  /** The name under which the function was packaged. */
  @Parameter(property = "flint.outputName", defaultValue = OutputOptions.DEFAULT_NAME)
  String outputName;

  /** The function's memory in MB. Without: what the SAM template says, or 512. */
  @Parameter(property = "flint.memory")
  @Nullable Integer memory;

  /** How long an invocation may take, in seconds. Without: what the SAM template says, or 30. */
  @Parameter(property = "flint.timeout")
  @Nullable Integer timeout;

  /** Environment variables for the function, which win over those of file and template. */
  @Parameter @Nullable Map<String, String> environment;

  /** A file with lines {@code NAME=value}, which need not be there. */
  @Parameter(property = "flint.environmentFile", defaultValue = "${project.basedir}/.env")
  File environmentFile;

  /** Whether the function gets the AWS credentials and the region of this process. */
  @Parameter(property = "flint.credentials", defaultValue = "false")
  boolean credentials;

  /**
   * The SAM template with the function's routes, variables, memory and time limit, which need not
   * be there.
   */
  @Parameter(
      property = "flint.template",
      defaultValue = "${project.basedir}/" + DevOptions.DEFAULT_TEMPLATE)
  File template;

  /**
   * The form of the events that requests become: {@code v2} or {@code v1} of API Gateway, or {@code
   * alb}. Without: what the handler's type asks for.
   */
  @Parameter(property = "flint.payload")
  @Nullable String payload;

  /** The stage of the API that events tell. */
  @Parameter(property = "flint.stage")
  @Nullable String stage;

  /** What an authorizer says of the caller: the claims of a JWT. */
  @Parameter @Nullable Map<String, String> claims;

  /** Whether the load balancer's target group has multi-value headers. */
  @Parameter(property = "flint.multiValueHeaders", defaultValue = "false")
  boolean multiValueHeaders;

  /** Options for the function's JVM, as on a command line. */
  @Parameter(property = "flint.jvmOptions", defaultValue = "")
  @Nullable String jvmOptions;

  private final ToolchainManager toolchains;

  /**
   * Made by Maven.
   *
   * @param toolchains knows the toolchain of the build
   */
  @Inject
  public DevMojo(ToolchainManager toolchains) {
    this.toolchains = toolchains;
  }

  @Override
  public void execute() throws MojoExecutionException {
    if (isSkipped() || isPom()) {
      getLog()
          .info("Serving no function: " + (isSkipped() ? "flint.skip is set" : "packaging is pom"));
      return;
    }
    Console console =
        new Console(
            System.out, InstantSource.system(), Style.of(Terminal.isWatched(), System.getenv()));
    try (DevServer server = DevServer.start(options(), System.getenv(), console)) {
      server.await();
    } catch (DevServerException | PackagingException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private DevOptions options() {
    return new DevSettings(values(LocalDefinitions.DEV))
        .options(classPath(), java(), packagedFolder())
        .withOwn(Path.of(project().getBuild().getOutputDirectory()));
  }

  private Optional<Path> packagedFolder() {
    if (!packaged) {
      return Optional.empty();
    }
    Path folder =
        OutputOptions.of(Path.of(project().getBuild().getDirectory()))
            .withName(outputName)
            .function();
    if (!Files.isRegularFile(folder.resolve("bootstrap"))) {
      throw new PackagingException(
          "Expected a packaged function in "
              + folder
              + ", found none: run the phase package before, or name another one with "
              + Setting.OUTPUT_NAME);
    }
    return Optional.of(folder);
  }

  /** The project's folder of classes comes first, so that what an IDE writes there counts. */
  private List<Path> classPath() {
    ProjectJars maven = new ProjectJars(project(), new MavenLog(getLog()));
    Optional<BuiltFunction> quarkus = QuarkusBuild.lastOf(project()).function(maven.packed());
    List<Path> classPath = new ArrayList<>();
    if (quarkus.isPresent()) {
      classPath.add(quarkus.get().jar());
    } else {
      classPath.add(Path.of(project().getBuild().getOutputDirectory()));
      Path folder = Path.of(project().getBuild().getDirectory(), "flint-dev");
      new ProjectManifest(project()).writeTo(folder).ifPresent(classPath::add);
    }
    quarkus
        .map(BuiltFunction::dependencies)
        .orElseGet(maven::packed)
        .forEach(dependency -> classPath.add(dependency.jar()));
    return classPath;
  }

  /** The JDK of the build: its toolchain, or else the one that runs Maven. */
  private Path java() {
    Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session());
    String found = toolchain == null ? null : toolchain.findTool("java");
    return found == null ? Path.of(System.getProperty("java.home"), "bin", "java") : Path.of(found);
  }
}
