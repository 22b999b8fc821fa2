package dev.flint.benchmarks.candidate;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The functions that are measured, with their events and answers. */
public final class Functions {
  private static final int SHARE_OF_LARGE = 20;

  private final Path subjects;
  private final Path documents;

  /**
   * The functions of a project.
   *
   * @param subjects the Maven project that they are modules of
   * @param work a folder for the documents that are too large for the checkout
   */
  public Functions(Path subjects, Path work) {
    this.subjects = subjects;
    this.documents = work.resolve("documents");
  }

  /** All, in the order of the report; writes the large documents. */
  public List<BenchmarkFunction> all() throws IOException {
    Files.createDirectories(documents);
    LargeDocuments.write(documents);
    return List.of(
        small("hello", "benchmark.Hello"),
        small("http-api", "benchmark.HttpApi"),
        small("sqs-batch", "benchmark.SqsBatch"),
        large("large", "benchmark.ConfirmOrders"),
        large("stream", "benchmark.StreamedRows"));
  }

  private BenchmarkFunction small(String name, String handler) {
    Path project = subjects.resolve(name);
    return new BenchmarkFunction(
        name, handler, project, project.resolve("event.json"), project.resolve("answer.json"), 1);
  }

  private BenchmarkFunction large(String name, String handler) {
    return new BenchmarkFunction(
        name,
        handler,
        subjects.resolve(name),
        documents.resolve(name + "-event.json"),
        documents.resolve(name + "-answer.json"),
        SHARE_OF_LARGE);
  }
}
