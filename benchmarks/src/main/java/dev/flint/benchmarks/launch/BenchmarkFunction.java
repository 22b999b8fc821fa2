package dev.flint.benchmarks.launch;

import java.nio.file.Path;

/**
 * A function that is measured.
 *
 * @param name its name, and that of its project
 * @param handler its handler
 * @param project its Maven project
 * @param event the file with the event of every invocation
 * @param answer the file with the JSON that answers it
 * @param shareOfLoad of the invocations under load, it gets one in so many: what is large takes
 *     longer
 */
public record BenchmarkFunction(
    String name, String handler, Path project, Path event, Path answer, int shareOfLoad) {
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
