package dev.flint.runtime.gradle.build;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradle.api.Project;

/**
 * Scripts in Kotlin, compiled as functions of a project, by the compiler that Gradle has and with
 * the plugins by which it treats scripts. Gradle's own functions for them stand in {@code Dsl.kt}.
 *
 * @param folder where they are compiled
 * @param loader finds what is compiled, also when Gradle runs a block of a script later
 */
public record KotlinScripts(Path folder, URLClassLoader loader) implements AutoCloseable {
  private static final String ASSIGNMENT =
      "plugin:org.jetbrains.kotlin.assignment:annotation="
          + "org.gradle.api.SupportsKotlinAssignmentOverloading";
  private static final String RECEIVER =
      "plugin:org.jetbrains.kotlin.samWithReceiver:annotation=org.gradle.api.HasImplicitReceiver";

  /** Compiles; an error of the compiler's is one of the test's. */
  public static KotlinScripts compile(Path folder, List<String> scripts) throws Exception {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    try (var dsl = KotlinScripts.class.getResourceAsStream("/kotlin/Dsl.kt")) {
      Files.copy(dsl, sources.resolve("Dsl.kt"));
    }
    for (int i = 0; i < scripts.size(); i++) {
      Files.writeString(sources.resolve("Script" + i + ".kt"), function(i, scripts.get(i)));
    }
    URL[] classes = {Files.createDirectories(folder.resolve("classes")).toUri().toURL()};
    KotlinScripts compiled =
        new KotlinScripts(
            folder, new URLClassLoader(classes, KotlinScripts.class.getClassLoader()));
    compiled.runCompiler(sources);
    return compiled;
  }

  /** Gradle imports its API for scripts. */
  private static String function(int number, String script) {
    String receiver = script.startsWith("pluginManagement") ? "initialization.Settings" : "Project";
    return String.format(
        "import org.gradle.jvm.toolchain.JavaLanguageVersion\n"
            + "fun org.gradle.api.%s.script%d() {\n%s}\n",
        receiver, number, script);
  }

  private void runCompiler(Path sources) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process compiler =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                joined(jars("")),
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                "-no-reflect",
                "-no-stdlib",
                "-Werror",
                "-cp",
                System.getProperty("java.class.path"),
                "-Xplugin=" + joined(jars("kotlin-assignment")),
                "-P",
                ASSIGNMENT,
                "-Xplugin=" + joined(jars("kotlin-sam")),
                "-P",
                RECEIVER,
                "-d",
                folder.resolve("classes").toString(),
                sources.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (compiler.waitFor() != 0) {
      throw new AssertionError(Files.readString(log, StandardCharsets.UTF_8));
    }
  }

  /** Runs one of the scripts. */
  public void run(int script, Project project) throws Exception {
    loader
        .loadClass("Script" + script + "Kt")
        .getMethod("script" + script, Project.class)
        .invoke(null, project);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  private static List<Path> jars(String name) throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("target", "kotlin"))) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith(name)).toList();
    }
  }

  private static String joined(List<Path> jars) {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
