package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.Terminal;
import dev.flint.runtime.packaging.function.FunctionPackage;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.packaging.settings.Definitions;
import dev.flint.runtime.packaging.settings.PackageSettings;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Packages the project's jar and its runtime dependencies with a JRE of their own, ready for
 * Lambda's runtime {@code provided.al2023}: {@code target/function/} and {@code
 * target/function.zip}.
 */
@Mojo(
    name = "package",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class PackageMojo extends TrainingMojo {
  /**
   * The handler to start when Lambda's own setting is empty: {@code pkg.Class} or {@code
   * pkg.Class::method}. The environment variable {@code _HANDLER} wins over it.
   */
  @Parameter(property = "flint.handler", defaultValue = "")
  @Nullable String handler;

  /**
   * The jar with the function's own classes. Without: what quarkus-maven-plugin made, where the
   * project has it, or else the project's jar.
   */
  @Parameter(property = "flint.functionJar")
  @Nullable File functionJar;

  /**
   * The jars that the function needs, or folders with such jars, in place of the project's
   * dependencies.
   */
  @Parameter(property = "flint.dependencies")
  @Nullable List<File> dependencies;

  /**
   * Whether Java code is made that reads what the handler takes and writes what it returns, so that
   * the function starts without Jackson. Needs {@code handler}. What the code does not cover is
   * bound as without it.
   */
  @Parameter(property = "flint.bindings", defaultValue = "true")
  boolean bindings;

  /**
   * What is made: {@code zip}, a {@code function.zip} with everything; {@code layer}, a {@code
   * layer.zip} with all but the project's own jar, which is in a small {@code function.zip}; {@code
   * image}, a folder {@code function/} and a {@code Dockerfile}.
   */
  @Parameter(property = "flint.format", defaultValue = "zip")
  String format;

  /**
   * Dependencies to leave out, as {@code groupId:artifactId}, where {@code *} stands for any text.
   */
  @Parameter(property = "flint.excludes")
  @Nullable List<String> excludes;

  /**
   * Which native libraries in jars are packed: {@code lambda}, all but those for other platforms
   * that have a twin for the function's; or {@code all}.
   */
  @Parameter(property = "flint.nativeLibraries", defaultValue = "lambda")
  String nativeLibraries;

  /**
   * What deflates the files in the zip: {@code jdk}, which makes the same zip of the same files on
   * every machine; {@code fast}, which takes a fifth of the time for a zip an eighth larger; {@code
   * none}, for a zip three times as large; or {@code 7zip}, which must be installed and makes a
   * smaller one.
   */
  @Parameter(property = "flint.deflater", defaultValue = "jdk")
  String deflater;

  /** Whether Lambda may make snapshots of the image ({@code SnapStart}); for images alone. */
  @Parameter(property = "flint.snapStart", defaultValue = "false")
  boolean snapStart;

  /** The size of the zip, in MB of 1,048,576 bytes, above which there is a warning. */
  @Parameter(property = "flint.maxZippedMb", defaultValue = "50")
  int maxZippedMb;

  /** The size of all files unzipped, in MB of 1,048,576 bytes, above which the build fails. */
  @Parameter(property = "flint.maxUnzippedMb", defaultValue = "250")
  int maxUnzippedMb;

  /**
   * What the files that are made are named for: with {@code orders} they are {@code orders/} and
   * {@code orders.zip}. Each execution of a project needs a name of its own.
   */
  @Parameter(property = "flint.outputName", defaultValue = OutputOptions.DEFAULT_NAME)
  String outputName;

  /** Whether what is sure to fail on Lambda fails the build. When false there are warnings. */
  @Parameter(property = "flint.check", defaultValue = "true")
  boolean check;

  /**
   * Made by Maven.
   *
   * @param toolchains knows the toolchain of the build
   */
  @Inject
  public PackageMojo(ToolchainManager toolchains) {
    super(toolchains);
  }

  @Override
  public void execute() throws MojoExecutionException {
    if (isSkipped() || isPom()) {
      getLog()
          .info(
              "Packaging no function: " + (isSkipped() ? "flint.skip is set" : "packaging is pom"));
      return;
    }
    try {
      requireOwnOutput();
      new FunctionPackage(options(), new MavenLog(getLog(), isWatched())).make();
    } catch (PackagingException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private boolean isWatched() {
    return session().getRequest().isInteractiveMode() && Terminal.isWatched();
  }

  /** The context lasts for the build of the project; a goal of the command line may come again. */
  @SuppressWarnings("unchecked")
  private void requireOwnOutput() {
    String id = execution().getExecutionId();
    Object other = getPluginContext().putIfAbsent("flint.output." + outputName, id);
    if (other != null && !other.equals(id) && execution().getSource() != MojoExecution.Source.CLI) {
      throw new PackagingException(
          "Expected an output of its own for each execution of flint-maven-plugin, found that "
              + other
              + " and "
              + id
              + " both make "
              + outputName
              + ": give each a name with "
              + Setting.OUTPUT_NAME);
    }
  }

  private PackageOptions options() {
    PackageSettings settings = new PackageSettings(values(Definitions.PACKAGE));
    MavenLog log = new MavenLog(getLog());
    ProjectJars maven = new ProjectJars(project(), log);
    BuiltFunction function = function(settings, maven);
    log.info("Packaging the function in " + function.jar());
    return settings.options(
        FunctionCode.of(function.jar(), function.dependencies()).withProvided(maven.provided()),
        selectJdk(),
        Path.of(project().getBuild().getDirectory()),
        () -> TestRecording.of(project(), session()).lists(log));
  }

  /** What is named counts; else what another plugin made of the project; else the project. */
  private BuiltFunction function(PackageSettings settings, ProjectJars maven) {
    if (functionJar == null && (dependencies == null || dependencies.isEmpty())) {
      Instant start = session().getRequest().getStartTime().toInstant();
      Optional<BuiltFunction> quarkus = new QuarkusBuild(project(), start).function(maven.packed());
      if (quarkus.isPresent()) {
        return quarkus.get();
      }
    }
    Path jar = settings.functionJar(maven::ofProject);
    return new BuiltFunction(jar, settings.dependencies(jar, maven::packed));
  }
}
