package dev.flint.benchmarks.launch;

import java.nio.file.Path;
import java.util.List;

/**
 * A function that is measured.
 *
 * @param name its name, and that of its project
 * @param handler its handler
 * @param project its Maven project, packaged
 */
public record BenchmarkFunction(String name, String handler, Path project) {
  /** The functions in this folder of projects. */
  public static List<BenchmarkFunction> in(Path subjects) {
    return List.of(
        new BenchmarkFunction("hello", "benchmark.Hello", subjects.resolve("hello")),
        new BenchmarkFunction("http-api", "benchmark.HttpApi", subjects.resolve("http-api")),
        new BenchmarkFunction("sqs-batch", "benchmark.SqsBatch", subjects.resolve("sqs-batch")));
  }

  /** The file with the event of every invocation. */
  public Path event() {
    return project.resolve("event.json");
  }

  /** The file with the JSON that answers it. */
  public Path answer() {
    return project.resolve("answer.json");
  }

  /** What the plugin made. */
  public Path zip() {
    return project.resolve("target/function.zip");
  }

  /** The function's own jar. */
  public Path jar() {
    return project.resolve("target").resolve(name + ".jar");
  }

  /** The folder with its dependencies, without Flint's. */
  public Path dependencies() {
    return project.resolve("target/dependencies");
  }
}
