package dev.flint.benchmarks.subject;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import java.nio.file.Path;
import java.util.List;

/**
 * A function that Maven has built.
 *
 * @param function the function
 * @param zip what Flint's plugin made
 * @param jars the same without Flint, for other runtimes
 */
public record BuiltFunction(BenchmarkFunction function, Path zip, List<Path> jars) {
  /** Copies the list. */
  public BuiltFunction {
    jars = List.copyOf(jars);
  }
}
