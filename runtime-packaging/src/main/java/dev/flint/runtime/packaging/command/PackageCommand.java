package dev.flint.runtime.packaging.command;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.Terminal;
import dev.flint.runtime.packaging.function.FunctionPackage;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkChoice;
import dev.flint.runtime.packaging.options.AddedFile;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
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
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Translates options for {@link FunctionPackage}. */
@Command(
    name = "package",
    description = "Makes function.zip with a JRE of its own, for provided.al2023.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    showDefaultValues = true)
final class PackageCommand implements Runnable {
  @Option(
      names = "--function-jar",
      required = true,
      paramLabel = "JAR",
      description = "The jar with the function's own classes.")
  private Path functionJar;

  @Option(
      names = "--dependency",
      paramLabel = "JAR|FOLDER",
      description = "A jar that the function needs, or a folder with such jars. Repeatable.")
  private List<Path> dependencies = List.of();

  @Option(
      names = "--provided",
      paramLabel = "JAR|FOLDER",
      description = "A jar that a layer brings, or a folder with such jars. Repeatable.")
  private List<Path> provided = List.of();

  @Option(
      names = "--handler",
      paramLabel = "HANDLER",
      defaultValue = "",
      description = "The handler to start when the variable _HANDLER is not set.")
  private String handler;

  @Option(
      names = "--bindings",
      arity = "1",
      paramLabel = "true|false",
      defaultValue = "true",
      description = "Whether code is made that binds what the handler takes and returns.")
  private boolean bindings;

  @Option(
      names = "--check",
      arity = "1",
      paramLabel = "true|false",
      defaultValue = "true",
      description = "Whether what is sure to fail on Lambda fails packaging; else it warns.")
  private boolean check;

  @Option(
      names = "--add-modules",
      split = ",",
      paramLabel = "MODULE",
      description = "Modules of the JDK to link besides those that are found.")
  private List<String> addModules = List.of();

  @Option(
      names = "--remove-modules",
      split = ",",
      paramLabel = "MODULE",
      description = "Modules of the JDK to leave out although they are found.")
  private List<String> removeModules = List.of();

  @Option(
      names = "--add-file",
      paramLabel = "FILE=PATH|FOLDER",
      description = "A file and its place in the JRE, or a folder laid over it. Repeatable.")
  private List<String> addFiles = List.of();

  @Option(
      names = "--trusted-certificates",
      paramLabel = "CHOICE",
      defaultValue = "all",
      description = "Which of the JDK's the JRE trusts: ${COMPLETION-CANDIDATES}.")
  private TrustedCertificates trustedCertificates;

  @Option(
      names = "--jvm-option",
      paramLabel = "OPTION",
      description = "An option for the function's JVM; wins over Flint's own. Repeatable.")
  private List<String> jvmOptions = List.of();

  @Option(
      names = "--jvm-tool",
      split = ",",
      paramLabel = "TOOL",
      description = "What options for the JVM may start: ${COMPLETION-CANDIDATES}. Repeatable.")
  private List<JvmTool> jvmTools = List.of();

  @Mixin private MachineOptions machine = new MachineOptions();

  @Option(
      names = "--cache",
      paramLabel = "MODE",
      defaultValue = "auto",
      description = "Whether there is a cache of classes to start with: ${COMPLETION-CANDIDATES}.")
  private CacheMode cache;

  @Option(
      names = "--training-event",
      paramLabel = "FILE|FOLDER",
      description = "An event to train the cache with, or a folder of *.json. Repeatable.")
  private List<Path> trainingEvents = List.of();

  @Option(
      names = "--class-list",
      paramLabel = "FILE|FOLDER",
      description =
          "A list that a JVM wrote of its classes, as for tests, or a folder of *.classlist."
              + " Repeatable.")
  private List<Path> classLists = List.of();

  @Option(
      names = "--aws-responses",
      paramLabel = "FOLDER",
      description = "Responses of AWS for the function while it is trained and tried.")
  private @Nullable Path awsResponses;

  @Option(
      names = "--environment",
      paramLabel = "NAME=VALUE",
      description = "A variable for the function while it is trained and tried. Repeatable.")
  private Map<String, String> environment = Map.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "Where function/ and function.zip are made; old ones are replaced.")
  private Path output;

  @Option(
      names = "--output-name",
      paramLabel = "NAME",
      defaultValue = OutputOptions.DEFAULT_NAME,
      description = "What is made instead of function/ and function.zip: NAME/ and NAME.zip.")
  private String outputName;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "zip",
      description = "What is made: ${COMPLETION-CANDIDATES}.")
  private PackageFormat format;

  @Option(
      names = "--exclude",
      paramLabel = "PATTERN",
      description = "File names of dependencies to leave out; * is any text. Repeatable.")
  private List<String> excludes = List.of();

  @Option(
      names = "--native-libraries",
      paramLabel = "CHOICE",
      defaultValue = "lambda",
      description = "Which native libraries in jars are packed: ${COMPLETION-CANDIDATES}.")
  private NativeLibraries nativeLibraries;

  @Option(
      names = "--snap-start",
      description = "Let Lambda make snapshots of the image. For the format image alone.")
  private boolean snapStart;

  @Option(
      names = "--max-zipped-mb",
      paramLabel = "MB",
      defaultValue = "50",
      description = "The size of the zip above which there is a warning.")
  private int maxZippedMb;

  @Option(
      names = "--max-unzipped-mb",
      paramLabel = "MB",
      defaultValue = "250",
      description = "The size of all files above which packaging fails.")
  private int maxUnzippedMb;

  private final PrintStream log;

  PackageCommand(PrintStream log) {
    this.log = log;
  }

  @Override
  public void run() {
    new FunctionPackage(options(), new StreamLog(log, Terminal.isWatched())).make();
  }

  private PackageOptions options() {
    return new PackageOptions(
        new FunctionCode(
            functionJar,
            Dependencies.of(dependencies, functionJar, Setting.DEPENDENCIES),
            Dependencies.of(provided, functionJar, Setting.PROVIDED),
            excludes,
            handler.strip(),
            bindings,
            check),
        new JreOptions(
            selectJdk(),
            machine
                .targetJdk()
                .map(folder -> Jdk.withJmodsAt(folder, Setting.TARGET_JDK.toString())),
            machine.architecture(),
            addModules,
            removeModules,
            addFiles.stream().map(file -> AddedFile.parse(file, Path.of(""))).toList(),
            jvmOptions,
            jvmTools,
            trustedCertificates),
        new CacheOptions(
            cache, trainingEvents, classLists, Optional.ofNullable(awsResponses), environment),
        new OutputOptions(
            format,
            output,
            outputName,
            new SizeBudget(maxZippedMb, maxUnzippedMb),
            nativeLibraries,
            machine.deflater(),
            snapStart));
  }

  private Jdk selectJdk() {
    JdkChoice choice =
        machine
            .jdk()
            .map(home -> JdkChoice.named(home, Setting.JDK.toString()))
            .orElseGet(() -> JdkChoice.newest(JdkChoice.atHand()));
    log.println("Linking from " + choice.jdk() + ", " + choice.reason());
    return choice.jdk();
  }
}
