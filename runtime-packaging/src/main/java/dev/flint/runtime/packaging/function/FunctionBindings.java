package dev.flint.runtime.packaging.function;

import dev.flint.runtime.codegen.GenerationOutcome;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.archive.FileTree;
import dev.flint.runtime.packaging.code.ClassPath;
import dev.flint.runtime.packaging.codegen.CodeGeneration;
import dev.flint.runtime.packaging.form.Bootstrap;
import dev.flint.runtime.packaging.options.PackageOptions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The generated code that binds what a handler takes and returns, in a jar beside the others.
 *
 * @param classPath the function's class path, with that jar if there is one
 * @param outcome what came of generating it
 */
record FunctionBindings(ClassPath classPath, GenerationOutcome outcome) {

  private static final String ANNOTATIONS_VARIABLE = "FLINT_JACKSON_ANNOTATIONS";
  private static final String ANNOTATIONS_OPTION = "-Dflint.jacksonAnnotations=true";

  /** Has it generated where the options want that. */
  static FunctionBindings generate(PackageOptions options, ClassPath classPath, PackagingLog log)
      throws IOException {
    CodeGeneration generation =
        new CodeGeneration(
            options.jre().jdk(),
            options.jre().jvmOptions().contains("--enable-preview"),
            annotationsCount(options),
            options.output().bindings(),
            log);
    new FileTree(generation.folder()).delete();
    Optional<String> reason = reasonAgainst(options, classPath);
    if (reason.isPresent()) {
      return new FunctionBindings(classPath, GenerationOutcome.none(reason.get()));
    }
    GenerationOutcome outcome =
        generation.generate(options.code().handler(), classPath.jars().values());
    return new FunctionBindings(
        outcome.hasCode() ? classPath.with(generation.jar()) : classPath, outcome);
  }

  /** Returns what is told of it, in a line. */
  String text() {
    return outcome.text();
  }

  /** Returns the JVM's option for it: without, the runtime looks for no code. */
  List<String> jvmOptions() {
    return outcome.hasCode() ? List.of("-Dflint.generatedCode=" + outcome.index()) : List.of();
  }

  /** As the runtime decides it: the variable wins over the property. */
  private static boolean annotationsCount(PackageOptions options) {
    String variable = options.cache().environment().getOrDefault(ANNOTATIONS_VARIABLE, "");
    return variable.isEmpty()
        ? options.jre().jvmOptions().stream().anyMatch(ANNOTATIONS_OPTION::equalsIgnoreCase)
        : variable.equalsIgnoreCase("true");
  }

  private static Optional<String> reasonAgainst(PackageOptions options, ClassPath classPath) {
    if (!options.code().bindings()) {
      return Optional.of("as " + Setting.BINDINGS + " says");
    }
    if (options.code().handler().isEmpty()) {
      return Optional.of("no handler is named with " + Setting.HANDLER);
    }
    return classPath.contains(Bootstrap.SERIALIZER)
        ? Optional.of("the function has a CustomPojoSerializer")
        : Optional.empty();
  }
}
