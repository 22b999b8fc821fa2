package dev.flint.benchmarks.subject;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.Command;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.launch.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The modules of a Maven project: small functions, and the runtimes that all are compared with. */
public final class SmallFunctions {
  private static final int SHARE_OF_LARGE = 20;
  private static final int SHARE_OF_STREAMED = 50;

  private final Path maven;
  private final Path subjects;
  private final Path documents;

  /**
   * The modules of a project.
   *
   * @param maven Maven's command
   * @param subjects the project
   * @param work a folder for the documents that are too large for the checkout
   */
  public SmallFunctions(Path maven, Path subjects, Path work) {
    this.maven = maven;
    this.subjects = subjects;
    this.documents = work.resolve("documents");
  }

  /** All functions, in the order of the report; writes the large documents. */
  public List<BenchmarkFunction> all() throws IOException {
    Files.createDirectories(documents);
    LargeDocuments.write(documents);
    return List.of(
        small("hello", "benchmark.Hello"),
        small("http-api", "benchmark.HttpApi"),
        small("sqs-batch", "benchmark.SqsBatch"),
        large("large", "benchmark.ConfirmOrders"),
        large("stream", "benchmark.StreamedRows"),
        concurrent(),
        streamed());
  }

  /** Packages those of these functions that are its own, and the runtimes. */
  public List<BuiltFunction> build(MeasuredJdk jdk, List<BenchmarkFunction> functions)
      throws IOException {
    List<BenchmarkFunction> own = functions.stream().filter(f -> f.suite() != Suite.REAL).toList();
    List<String> modules =
        Stream.concat(
                own.stream().map(BenchmarkFunction::name), Stream.of("ric", "naive", "bare-main"))
            .toList();
    Command.run(
        subjects,
        List.of(
            maven.toString(),
            "--quiet",
            "clean",
            "package",
            "--projects",
            String.join(",", modules),
            Project.PLUGINS_DEFLATER,
            "-Dflint.jdk=" + jdk.home()));
    List<BuiltFunction> built = new ArrayList<>();
    for (BenchmarkFunction function : own) {
      built.add(built(function));
    }
    return built;
  }

  /** The folder with the jars of AWS's runtime interface client. */
  public Path client() {
    return subjects.resolve("ric/target/dependencies");
  }

  /** The jar of a runtime or program of our own. */
  public Path jar(String name) {
    return subjects.resolve(name).resolve("target").resolve(name + ".jar");
  }

  private BuiltFunction built(BenchmarkFunction function) throws IOException {
    Path target = subjects.resolve(function.name()).resolve("target");
    List<Path> jars = new ArrayList<>(Globs.files(target, "dependencies/*.jar"));
    jars.add(jar(function.name()));
    return new BuiltFunction(function, target.resolve("function.zip"), jars);
  }

  private BenchmarkFunction small(String name, String handler) {
    Path folder = subjects.resolve(name);
    return function(name, handler, folder.resolve("event.json"), folder.resolve("answer.json"), 1);
  }

  private BenchmarkFunction large(String name, String handler) {
    return function(
        name,
        handler,
        documents.resolve(name + "-event.json"),
        documents.resolve(name + "-answer.json"),
        SHARE_OF_LARGE);
  }

  /** That of the example, whose sources its module has. */
  private BenchmarkFunction concurrent() {
    Path events = subjects.resolve("../../examples/concurrent/events").normalize();
    return new BenchmarkFunction(
        Suite.LOAD,
        "concurrent",
        "example.Tickets",
        events.resolve("visitor.json"),
        events.resolve("visitor.expected.json"),
        1,
        Map.of(
            "AWS_LAMBDA_MAX_CONCURRENCY", "64",
            "AWS_LAMBDA_INITIALIZATION_TYPE", "lambda-managed-instances",
            "AWS_LAMBDA_LOG_FORMAT", "JSON"));
  }

  private BenchmarkFunction streamed() {
    Path folder = subjects.resolve("download");
    return new BenchmarkFunction(
        Suite.LOAD,
        "download",
        "benchmark.Download",
        folder.resolve("event.json"),
        folder.resolve("answer.json"),
        SHARE_OF_STREAMED,
        Map.of("FLINT_RESPONSE_MODE", "streaming"));
  }

  private static BenchmarkFunction function(
      String name, String handler, Path event, Path answer, int shareOfLoad) {
    return new BenchmarkFunction(Suite.SMALL, name, handler, event, answer, shareOfLoad, Map.of());
  }
}
