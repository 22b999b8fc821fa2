package dev.flint.benchmarks.subject;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.Command;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.launch.Services;
import dev.flint.benchmarks.launch.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Functions as their users have them, each a Maven project that stands alone. */
public final class RealFunctions {
  private static final List<String> NAMES =
      List.of(
          "dynamodb",
          "powertools",
          "spring-cloud-function",
          "spring-cloud-function-boot-4",
          "quarkus-amazon-lambda",
          "quarkus-funqy",
          "quarkus-rest",
          "micronaut");

  private final Path maven;
  private final Path projects;
  private final Path work;

  /**
   * Some of the projects in a folder.
   *
   * @param maven Maven's command
   * @param projects the folder
   * @param work the folder for copies of them, which are built
   */
  public RealFunctions(Path maven, Path projects, Path work) {
    this.maven = maven;
    this.projects = projects;
    this.work = work;
  }

  /** All, in the order of the report. */
  public List<BenchmarkFunction> all() throws IOException {
    List<BenchmarkFunction> functions = new ArrayList<>();
    for (String name : NAMES) {
      functions.add(project(name).function());
    }
    return functions;
  }

  /** The same function with the variables that lead to the program that it calls, if it does. */
  public BenchmarkFunction besideItsService(BenchmarkFunction function, Services services)
      throws IOException {
    boolean alone = function.suite() != Suite.REAL || !project(function.name()).hasService();
    return alone ? function : function.with(services.start(project(function.name()).service()));
  }

  /** Packages those of these functions that are its own: their tests run, on this JDK. */
  public List<BuiltFunction> build(MeasuredJdk jdk, List<BenchmarkFunction> functions)
      throws IOException {
    List<BuiltFunction> built = new ArrayList<>();
    for (BenchmarkFunction function : functions) {
      if (function.suite() == Suite.REAL) {
        built.add(build(jdk, function));
      }
    }
    return built;
  }

  private BuiltFunction build(MeasuredJdk jdk, BenchmarkFunction function) throws IOException {
    Path copies = work.resolve("jdk-" + jdk.feature()).resolve("projects");
    Project copy = project(function.name()).copiedTo(copies);
    run(jdk, copy, "pom.xml", List.of("package", "-Dflint.jdk=" + jdk.home()));
    if (copy.needsDependencies()) {
      copy.writePomWithoutFlint();
      run(jdk, copy, Project.POM_WITHOUT_FLINT, Project.COPY_DEPENDENCIES);
    }
    return new BuiltFunction(function, copy.zip(), copy.jars());
  }

  private void run(MeasuredJdk jdk, Project project, String pom, List<String> goals) {
    List<String> command =
        new ArrayList<>(List.of("env", "JAVA_HOME=" + jdk.home(), maven.toString()));
    command.addAll(List.of("--quiet", "--batch-mode", Project.PLUGINS_DEFLATER, "--file", pom));
    command.addAll(goals);
    Command.run(project.folder(), command);
  }

  private Project project(String name) {
    return new Project(projects.resolve(name));
  }
}
