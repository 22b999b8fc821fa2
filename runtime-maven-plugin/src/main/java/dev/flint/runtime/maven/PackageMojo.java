package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.function.FunctionPackage;
import dev.flint.runtime.packaging.jdk.Architecture;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkChoice;
import dev.flint.runtime.packaging.options.AddedFile;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.options.Deflater;
import dev.flint.runtime.packaging.options.Dependencies;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.JreOptions;
import dev.flint.runtime.packaging.options.JvmTool;
import dev.flint.runtime.packaging.options.NativeLibraries;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.options.PackageFormat;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.packaging.options.SizeBudget;
import dev.flint.runtime.packaging.options.TrustedCertificates;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.util.cli.CommandLineUtils;
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
public final class PackageMojo extends FunctionMojo {
  /**
   * The handler to start when Lambda's own setting is empty: {@code pkg.Class} or {@code
   * pkg.Class::method}. The environment variable {@code _HANDLER} wins over it.
   */
  @Parameter(property = "flint.handler", defaultValue = "")
  private @Nullable String handler;

  /**
   * The jar with the function's own classes. Without: what quarkus-maven-plugin made, where the
   * project has it, or else the project's jar.
   */
  @Parameter(property = "flint.functionJar")
  private @Nullable File functionJar;

  /**
   * The jars that the function needs, or folders with such jars, in place of the project's
   * dependencies.
   */
  @Parameter(property = "flint.dependencies")
  private @Nullable List<File> dependencies;

  /**
   * Whether Java code is made that reads what the handler takes and writes what it returns, so that
   * the function starts without Jackson. Needs {@code handler}. What the code does not cover is
   * bound as without it.
   */
  @Parameter(property = "flint.bindings", defaultValue = "true")
  private boolean bindings;

  /** Modules of the JDK to link besides those that are found in the bytecode. */
  @Parameter(property = "flint.addModules")
  private @Nullable List<String> addModules;

  /** Modules of the JDK to leave out although they are found: the function does without. */
  @Parameter(property = "flint.removeModules")
  private @Nullable List<String> removeModules;

  /**
   * Files for the JRE, each as {@code FILE=PATH}, where PATH is its place in the JRE, such as
   * {@code certs/cacerts=lib/security/cacerts}; or a folder whose content is laid over it.
   */
  @Parameter(property = "flint.addFiles")
  private @Nullable List<String> addFiles;

  /**
   * Options for the function's JVM, as on a command line: separated by blanks, quoted with {@code
   * '} or {@code "} where they hold blanks. They come after Flint's own and win over them.
   */
  @Parameter(property = "flint.jvmOptions", defaultValue = "")
  private @Nullable String jvmOptions;

  /**
   * Which of the JDK's trusted certificates the JRE has: {@code all}; or {@code amazon}, for a
   * function that connects by TLS to AWS alone: the first connection need not parse the others.
   */
  @Parameter(property = "flint.trustedCertificates", defaultValue = "all")
  private String trustedCertificates;

  /**
   * Tools of the JVM to link what they need for: {@code agents}, {@code debugger}, {@code jfr},
   * {@code jmx}. Those that {@code jvmOptions} start are linked without; this is for options that
   * come at run time, in JAVA_TOOL_OPTIONS.
   */
  @Parameter(property = "flint.jvmTools")
  private @Nullable List<String> jvmTools;

  /**
   * The folder of the JDK to link from. Without it: the JDK toolchain of the build, or else the
   * newest JDK from 17 on that JAVA_HOME, the running Maven and the usual places offer.
   */
  @Parameter(property = "flint.jdk")
  private @Nullable File jdk;

  /**
   * The folder of a JDK whose modules are linked in place of the other's, of the same feature
   * release and with a folder {@code jmods}: for the other architecture than the build's. The
   * package then has no cache and is not tried.
   */
  @Parameter(property = "flint.targetJdk")
  private @Nullable File targetJdk;

  /**
   * The function's architecture, {@code x86_64} or {@code arm64}. It is the JDK's; given here, the
   * build fails when the JDK is for another.
   */
  @Parameter(property = "flint.architecture")
  private @Nullable String architecture;

  /**
   * What is made: {@code zip}, a {@code function.zip} with everything; {@code layer}, a {@code
   * layer.zip} with all but the project's own jar, which is in a small {@code function.zip}; {@code
   * image}, a folder {@code function/} and a {@code Dockerfile}.
   */
  @Parameter(property = "flint.format", defaultValue = "zip")
  private String format;

  /**
   * Dependencies to leave out, as {@code groupId:artifactId}, where {@code *} stands for any text.
   */
  @Parameter(property = "flint.excludes")
  private @Nullable List<String> excludes;

  /**
   * Which native libraries in jars are packed: {@code lambda}, all but those for other platforms
   * that have a twin for the function's; or {@code all}.
   */
  @Parameter(property = "flint.nativeLibraries", defaultValue = "lambda")
  private String nativeLibraries;

  /**
   * What deflates the files in the zip: {@code jdk}, which makes the same zip of the same files on
   * every machine; or {@code 7zip}, which must be installed and makes a smaller one.
   */
  @Parameter(property = "flint.deflater", defaultValue = "jdk")
  private String deflater;

  /** The size of the zip, in MB of 1,048,576 bytes, above which there is a warning. */
  @Parameter(property = "flint.maxZippedMb", defaultValue = "50")
  private int maxZippedMb;

  /** The size of all files unzipped, in MB of 1,048,576 bytes, above which the build fails. */
  @Parameter(property = "flint.maxUnzippedMb", defaultValue = "250")
  private int maxUnzippedMb;

  /**
   * Whether the JVM gets a cache of classes to start with: {@code none}; {@code auto}, which
   * packages without and warns where it can't be made; or {@code required}, which then fails.
   */
  @Parameter(property = "flint.cache", defaultValue = "auto")
  private String cache;

  /**
   * Files with events that the handler is invoked with while the cache is trained, or folders with
   * such files ({@code *.json}). Without, the handler is loaded and not invoked.
   */
  @Parameter(property = "flint.trainingEvents")
  private @Nullable List<File> trainingEvents;

  /**
   * Lists of classes that JVMs wrote elsewhere, or folders with such lists ({@code *.classlist}).
   * Without: what the project's tests recorded, where the goal {@code prepare-training} let them.
   */
  @Parameter(property = "flint.classLists")
  private @Nullable List<File> classLists;

  /**
   * The folder with what AWS answers while the function is trained and tried. Clients of AWS are
   * led to an endpoint on this machine, which answers each operation from a file of the folder, or
   * with the smallest response; other hosts are not found. Without, the function calls what it
   * calls.
   */
  @Parameter(property = "flint.awsResponses")
  private @Nullable File awsResponses;

  /** Environment variables for the function, besides those that Lambda sets, while it is tried. */
  @Parameter private @Nullable Map<String, String> environment;

  /**
   * What the files that are made are named for: with {@code orders} they are {@code orders/} and
   * {@code orders.zip}. Each execution of a project needs a name of its own.
   */
  @Parameter(property = "flint.outputName", defaultValue = OutputOptions.DEFAULT_NAME)
  private String outputName;

  /** Whether what is sure to fail on Lambda fails the build. When false there are warnings. */
  @Parameter(property = "flint.check", defaultValue = "true")
  private boolean check;

  private final ToolchainManager toolchains;

  /**
   * Made by Maven.
   *
   * @param toolchains knows the toolchain of the build
   */
  @Inject
  public PackageMojo(ToolchainManager toolchains) {
    this.toolchains = toolchains;
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
      new FunctionPackage(options(), new MavenLog(getLog())).make();
    } catch (PackagingException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
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

  private PackageOptions options() throws MojoExecutionException {
    return new PackageOptions(
        functionCode(),
        jreOptions(),
        cacheOptions(),
        new OutputOptions(
            PackageFormat.parse(format),
            Path.of(project().getBuild().getDirectory()),
            outputName,
            new SizeBudget(maxZippedMb, maxUnzippedMb),
            NativeLibraries.parse(nativeLibraries),
            Deflater.parse(deflater)));
  }

  private FunctionCode functionCode() {
    ProjectJars maven = new ProjectJars(project(), new MavenLog(getLog()));
    BuiltFunction function = function(maven);
    getLog().info("Packaging the function in " + function.jar());
    return new FunctionCode(
        function.jar(),
        function.dependencies(),
        maven.provided(),
        list(excludes),
        text(handler),
        bindings,
        check);
  }

  private JreOptions jreOptions() throws MojoExecutionException {
    return new JreOptions(
        selectJdk(),
        Optional.ofNullable(targetJdk).map(PackageMojo::targetJdk),
        Optional.of(text(architecture)).filter(name -> !name.isEmpty()).map(Architecture::parse),
        list(addModules),
        list(removeModules),
        list(addFiles).stream()
            .map(file -> AddedFile.parse(file, project().getBasedir().toPath()))
            .toList(),
        splitOptions(),
        JvmTool.parse(list(jvmTools)),
        TrustedCertificates.parse(trustedCertificates));
  }

  private static Jdk targetJdk(File folder) {
    return Jdk.withJmodsAt(folder.toPath(), Setting.TARGET_JDK.toString());
  }

  private CacheOptions cacheOptions() {
    return new CacheOptions(
        CacheMode.parse(cache),
        paths(list(trainingEvents)),
        list(classLists).isEmpty()
            ? TestRecording.of(project(), session()).lists(new MavenLog(getLog()))
            : paths(list(classLists)),
        Optional.ofNullable(awsResponses).map(File::toPath),
        environment == null ? Map.of() : environment);
  }

  /** What is named counts; else what another plugin made of the project; else the project. */
  private BuiltFunction function(ProjectJars maven) {
    if (functionJar == null && list(dependencies).isEmpty()) {
      Instant start = session().getRequest().getStartTime().toInstant();
      Optional<BuiltFunction> quarkus = new QuarkusBuild(project(), start).function(maven.packed());
      if (quarkus.isPresent()) {
        return quarkus.get();
      }
    }
    Path jar = functionJar == null ? maven.ofProject() : functionJar.toPath();
    return new BuiltFunction(
        jar,
        list(dependencies).isEmpty()
            ? maven.packed()
            : Dependencies.of(paths(list(dependencies)), jar, Setting.DEPENDENCIES));
  }

  private List<String> splitOptions() throws MojoExecutionException {
    try {
      return Stream.of(CommandLineUtils.translateCommandline(text(jvmOptions))).toList();
    } catch (Exception e) { // what translateCommandline declares
      throw new MojoExecutionException(
          "Expected JVM options in the parameter jvmOptions (property flint.jvmOptions), found "
              + jvmOptions
              + ": "
              + e.getMessage(),
          e);
    }
  }

  private Jdk selectJdk() {
    JdkChoice choice =
        new JdkSelection(jdk, toolchains.getToolchainFromBuildContext("jdk", session())).select();
    getLog().info("Linking from " + choice.jdk() + ", " + choice.reason());
    return choice.jdk();
  }

  private static List<Path> paths(List<File> files) {
    return files.stream().map(File::toPath).toList();
  }

  private static <T> List<T> list(@Nullable List<T> parameter) {
    return parameter == null ? List.of() : parameter;
  }

  /** Maven makes no difference between an empty parameter and none. */
  private static String text(@Nullable String parameter) {
    return parameter == null ? "" : parameter.strip();
  }
}
