package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.binding.BindingOutcome;
import dev.flint.runtime.packaging.binding.BindingStep;
import dev.flint.runtime.packaging.options.PackageFormat;
import dev.flint.runtime.packaging.options.PackageOptions;
import java.io.IOException;
import java.util.List;

/** The binding code of a package, which goes into a jar beside the others. */
final class FunctionBindings {
  private final PackageOptions options;
  private final BindingStep step;
  private BindingOutcome outcome = BindingOutcome.none("not made yet");

  FunctionBindings(PackageOptions options, PackagingLog log) {
    this.options = options;
    this.step =
        new BindingStep(
            options.jre().jdk(),
            options.jre().jvmOptions().contains("--enable-preview"),
            options.output().bindings(),
            log);
  }

  /** Makes what the options want; gives the class path with it. */
  ClassPath addTo(ClassPath classPath) throws IOException {
    new FileTree(step.folder()).delete();
    String reason = reasonAgainst(classPath);
    outcome =
        reason == null
            ? step.make(options.code().handler(), classPath.jars().values())
            : BindingOutcome.none(reason);
    return outcome.isMade() ? classPath.with(step.jar()) : classPath;
  }

  /** What is told of it, in a line. */
  String text() {
    return outcome.text();
  }

  /** The JVM's option for it: without, the runtime looks for no code. */
  List<String> jvmOptions() {
    return outcome.isMade() ? List.of("-Dflint.bindingCode=" + outcome.index()) : List.of();
  }

  private String reasonAgainst(ClassPath classPath) {
    if (!options.code().bindings()) {
      return "as " + Setting.BINDINGS + " says";
    }
    if (options.code().handler().isEmpty()) {
      return "no handler is named with " + Setting.HANDLER;
    }
    if (options.output().format() == PackageFormat.LAYER) {
      return "the bootstrap of a layer starts functions of any types";
    }
    return classPath.contains(Bootstrap.SERIALIZER)
        ? "the function has a CustomPojoSerializer"
        : null;
  }
}
