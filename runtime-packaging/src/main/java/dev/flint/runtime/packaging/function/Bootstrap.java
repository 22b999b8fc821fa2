package dev.flint.runtime.packaging.function;

import static java.util.Map.entry;

import dev.flint.runtime.packaging.options.JvmTool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The script that Lambda starts, the template {@code bootstrap.sh} with its blanks filled in; and
 * the one that it reads where options are given to the JVM, likewise {@code jvm-options.sh}.
 *
 * @param classPath the jars that are packed with it
 * @param layer whether it is for a layer, beside which the function's own jars lie in the task root
 * @param handler the default of {@code _HANDLER}, may be empty
 * @param jvmOptions options for the JVM, any text each
 */
record Bootstrap(ClassPath classPath, boolean layer, String handler, List<String> jvmOptions) {
  /** Where a function names the serializer that it brings. */
  static final String SERIALIZER =
      "META-INF/services/com.amazonaws.services.lambda.runtime.CustomPojoSerializer";

  private static final String JUL_CONFIGURATION = "dev.flint.runtime.slf4j.JulConfiguration";

  /** In the JRE. */
  private static final String OPTIONS_SCRIPT = "lib/jvm-options.sh";

  private static final Pattern BLANK = Pattern.compile("@([A-Z_]+)@");

  /** The same with options for the JVM in front of the others, which count more. */
  Bootstrap with(List<String> more) {
    List<String> all = new ArrayList<>(more);
    all.addAll(jvmOptions);
    return new Bootstrap(classPath, layer, handler, all);
  }

  /**
   * Writes both for any POSIX shell, the first such that everybody may execute it.
   *
   * @param file the file that Lambda starts
   * @param jre the JRE beside it, which takes the other
   */
  void writeTo(Path file, Path jre) throws IOException {
    Map<String, String> values = values();
    Files.writeString(file, filledIn("bootstrap.sh", values));
    if (!file.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + file + " executable");
    }
    Files.createDirectories(jre.resolve(OPTIONS_SCRIPT).getParent());
    Files.writeString(jre.resolve(OPTIONS_SCRIPT), filledIn("jvm-options.sh", values));
  }

  private Map<String, String> values() {
    return Map.ofEntries(
        entry("JRE", layer ? "$here/jre" : "jre"),
        entry("CLASS_PATH", classPathText()),
        entry("LAYER_JARS", layer ? text("layer-jars.sh") : ""),
        entry("ARCHIVE_FITS", layer ? " && [ -n \"$first\" ]" : ""),
        entry("FURTHER_JARS", layer ? "lib/*.jar /opt/java/lib/*.jar" : "/opt/java/lib/*.jar"),
        entry("NO_SERIALIZER", knowsNoSerializer() ? "-Dflint.customPojoSerializer=false" : ""),
        entry("JAVA_LOGGING", javaLogging()),
        entry("HANDLER", quoted(handler)),
        entry(
            "JVM_OPTIONS",
            jvmOptions.stream().map(Bootstrap::option).collect(Collectors.joining(" \\\n  "))),
        entry("GIVEN", jvmOptions.stream().anyMatch(Bootstrap::mayReplaceOwn) ? "some" : ""),
        entry("OPTIONS_SCRIPT", OPTIONS_SCRIPT),
        entry("MAIN_CLASS", RequiredClasses.RUNTIME_MAIN));
  }

  private static String filledIn(String template, Map<String, String> values) {
    return BLANK
        .matcher(text(template))
        .replaceAll(blank -> Matcher.quoteReplacement(values.get(blank.group(1))));
  }

  /**
   * Whether the script for options has to decide between an option and what it would say itself.
   */
  private static boolean mayReplaceOwn(String option) {
    return option.startsWith("-X") && !option.startsWith("-Xlog:")
        || option.startsWith("-Djava.util.logging.config.");
  }

  private String classPathText() {
    if (!layer) {
      return quoted(classPath.text());
    }
    String jars =
        classPath.jars().keySet().stream()
            .map(name -> "\"$libraries\"/" + quoted(name))
            .collect(Collectors.joining(":"));
    return "\"$first\"" + jars;
  }

  /** The jars of a layer's functions are not known. */
  private boolean knowsNoSerializer() {
    return !layer && !classPath.contains(SERIALIZER);
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
        ? "${FLINT_JVM_TOOLS-" + quoted(option) + "}"
        : quoted(option);
  }

  /** Between single quotes a shell leaves everything as it is, but for the single quote. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String text(String template) {
    try (InputStream text = Bootstrap.class.getResourceAsStream(template)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
