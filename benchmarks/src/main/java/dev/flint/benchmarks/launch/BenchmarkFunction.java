package dev.flint.benchmarks.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A function that is measured.
 *
 * @param suite which set it is of
 * @param name its name, and that of its project
 * @param handler its handler
 * @param event the file with the event of every invocation
 * @param answer the file with the JSON that answers it, where the string {@code *} is any value
 * @param shareOfLoad of the invocations under load, it gets one in so many: what is large takes
 *     longer
 * @param variables those of its environment that are its own
 */
public record BenchmarkFunction(
    Suite suite,
    String name,
    String handler,
    Path event,
    Path answer,
    int shareOfLoad,
    Map<String, String> variables) {
  /** Copies the variables. */
  public BenchmarkFunction {
    variables = Map.copyOf(variables);
  }

  /** Whether Lambda sends it several events at once. */
  public boolean takesManyAtOnce() {
    return variables.containsKey("AWS_LAMBDA_MAX_CONCURRENCY");
  }

  /** The same with more variables. */
  public BenchmarkFunction with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(variables);
    all.putAll(more);
    return new BenchmarkFunction(suite, name, handler, event, answer, shareOfLoad, all);
  }
}
