package dev.flint.runtime.packaging.form;

import dev.flint.runtime.packaging.code.ClassPath;
import dev.flint.runtime.packaging.code.RequiredClasses;
import dev.flint.runtime.packaging.options.JvmTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The script that Lambda starts, the template {@code bootstrap.sh} with its blanks filled in; and
 * the one that it reads where options are given to the JVM, likewise {@code jvm-options.sh}.
 *
 * @param place where it lies
 * @param classPath the jars that are packed with it
 * @param handler the default of {@code _HANDLER}, may be empty
 * @param jvmOptions options for the JVM, any text each
 */
public record Bootstrap(
    BootstrapPlace place, ClassPath classPath, String handler, List<String> jvmOptions) {
  /** Where a function names the serializer that it brings. */
  public static final String SERIALIZER =
      "META-INF/services/com.amazonaws.services.lambda.runtime.CustomPojoSerializer";

  /** Where it names what is to be done behind its answers. */
  private static final String AFTER_ANSWER =
      "META-INF/services/dev.flint.runtime.lifecycle.AfterAnswer";

  private static final String JUL_CONFIGURATION = "dev.flint.runtime.slf4j.JulConfiguration";

  /** In the JRE. */
  private static final String OPTIONS_SCRIPT = "lib/jvm-options.sh";

  /** Returns the same with options for the JVM in front of the others, which count more. */
  public Bootstrap with(List<String> more) {
    List<String> all = new ArrayList<>(more);
    all.addAll(jvmOptions);
    return new Bootstrap(place, classPath, handler, all);
  }

  /**
   * Writes both for any POSIX shell, the first such that everybody may execute it.
   *
   * @param folder where Lambda finds it, with the JRE beside it, which takes the other
   */
  public void writeTo(Path folder) throws IOException {
    Map<String, String> values = values();
    Path file = folder.resolve("bootstrap");
    Files.writeString(file, ShellText.filledIn("bootstrap.sh", values));
    if (!file.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + file + " executable");
    }
    Path optionsScript = folder.resolve("jre").resolve(OPTIONS_SCRIPT);
    Files.createDirectories(optionsScript.getParent());
    Files.writeString(optionsScript, ShellText.filledIn("jvm-options.sh", values));
  }

  private Map<String, String> values() throws IOException {
    Map<String, String> values = new HashMap<>(place.blanks(classPath));
    values.put("NO_SERVICES", "\"" + noServices() + "\"");
    values.put("JAVA_LOGGING", javaLogging());
    values.put("HANDLER", ShellText.quoted(handler));
    values.put(
        "JVM_OPTIONS",
        jvmOptions.stream().map(Bootstrap::option).collect(Collectors.joining(" \\\n  ")));
    values.put("GIVEN", jvmOptions.stream().anyMatch(Bootstrap::mayReplaceOwn) ? "some" : "");
    values.put("OPTIONS_SCRIPT", OPTIONS_SCRIPT);
    values.put("MAIN_CLASS", RequiredClasses.RUNTIME_MAIN);
    return values;
  }

  /**
   * Returns whether the script for options has to decide between an option and what it would say
   * itself.
   */
  private static boolean mayReplaceOwn(String option) {
    return option.startsWith("-X") && !option.startsWith("-Xlog:")
        || option.startsWith("-Djava.util.logging.config.");
  }

  /** Returns what tells the runtime of the services that no jar has, so that it looks for none. */
  private String noServices() {
    List<String> options = new ArrayList<>();
    if (place.knowsAllJars() && !classPath.contains(SERIALIZER)) {
      options.add("-Dflint.customPojoSerializer=false");
    }
    if (place.knowsAllJars() && !classPath.contains(AFTER_ANSWER)) {
      options.add("-Dflint.afterAnswer=false");
    }
    return String.join(" ", options);
  }

  /** The class is loaded when the function logs with java.util.logging, if it ever does. */
  private String javaLogging() {
    return classPath.contains(JUL_CONFIGURATION.replace('.', '/') + ".class")
        ? "-Djava.util.logging.config.class=" + JUL_CONFIGURATION
        : "";
  }

  /** What debugs or observes the JVM is not started with a function that is only tried. */
  private static String option(String option) {
    return JvmTool.anyIsStartedBy(option)
        ? "${FLINT_JVM_TOOLS-" + ShellText.quoted(option) + "}"
        : ShellText.quoted(option);
  }
}
