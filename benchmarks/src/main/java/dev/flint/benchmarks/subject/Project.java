package dev.flint.benchmarks.subject;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;

/**
 * A function's project, with the files beside its pom that {@code
 * .ci/fixtures/frameworks/README.md} describes.
 *
 * @param folder the project's
 */
record Project(Path folder) {
  /** The project as somebody has it who does not know Flint. */
  static final String POM_WITHOUT_FLINT = "pom-without-flint.xml";

  /** The goal that gives other runtimes what the function depends on, for that pom. */
  static final List<String> COPY_DEPENDENCIES =
      List.of(
          "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies",
          "-DincludeScope=runtime",
          "-DoutputDirectory=target/dependencies");

  /** As the plugin packages where nothing is said: this repository's own builds deflate fast. */
  static final String PLUGINS_DEFLATER = "-Dflint.deflater=jdk";

  private static final Pattern HANDLER = Pattern.compile("<handler>\\s*(\\S+)\\s*</handler>");

  private static final Pattern DEPENDENCY_ON_FLINT =
      Pattern.compile(
          "<dependency>\\s*<groupId>dev\\.flint</groupId>.*?</dependency>", Pattern.DOTALL);

  private static final List<String> JARS = List.of("target/*.jar", "target/dependencies/*.jar");

  /** The function with the first of its events that it has an answer for. */
  BenchmarkFunction function() throws IOException {
    // "a.expected.json" beside "a.json": the event's name is what is left of it.
    Path answer = Globs.files(folder, "events/*.expected.json").get(0);
    String event = answer.getFileName().toString().replace(".expected.json", ".json");
    return new BenchmarkFunction(
        Suite.REAL, name(), handler(), answer.resolveSibling(event), answer, 1, environment());
  }

  boolean hasService() {
    return Files.exists(service());
  }

  Path service() {
    return folder.resolve("service");
  }

  /** A copy in another folder, without what was built here. */
  Project copiedTo(Path parent) throws IOException {
    Path copy = parent.resolve(name());
    FileUtils.copyDirectory(
        folder.toFile(), copy.toFile(), file -> !file.getName().equals("target"));
    return new Project(copy);
  }

  /** What Flint's plugin made. */
  Path zip() {
    return folder.resolve("target/function.zip");
  }

  /** Whether its dependencies are to be had from Maven: no other plugin has put them somewhere. */
  boolean needsDependencies() throws IOException {
    return lines("managed").isEmpty();
  }

  void writePomWithoutFlint() throws IOException {
    String pom = DEPENDENCY_ON_FLINT.matcher(pom()).replaceAll("");
    Files.writeString(folder.resolve(POM_WITHOUT_FLINT), pom);
  }

  /** What a user gives to the managed runtime. */
  List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String glob : needsDependencies() ? JARS : lines("managed")) {
      jars.addAll(Globs.files(folder, glob));
    }
    return jars.stream().filter(jar -> !isOfFlint(jar.getFileName().toString())).toList();
  }

  private static boolean isOfFlint(String jar) {
    return jar.startsWith("flint-") || jar.startsWith("dev.flint.");
  }

  private String name() {
    return folder.getFileName().toString();
  }

  private String handler() throws IOException {
    Matcher handler = HANDLER.matcher(pom());
    if (!handler.find()) {
      throw new IllegalStateException(folder + ": expected a <handler> in pom.xml");
    }
    return handler.group(1);
  }

  private String pom() throws IOException {
    return Files.readString(folder.resolve("pom.xml"));
  }

  private Map<String, String> environment() throws IOException {
    Map<String, String> variables = new TreeMap<>();
    for (String line : lines("environment")) {
      variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    }
    return variables;
  }

  private List<String> lines(String file) throws IOException {
    Path path = folder.resolve(file);
    return Files.exists(path)
        ? Files.readAllLines(path).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList()
        : List.of();
  }
}
