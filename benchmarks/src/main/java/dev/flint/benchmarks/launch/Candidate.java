package dev.flint.benchmarks.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A function with what runs it: a command to measure.
 *
 * @param contender what runs the function
 * @param jdk the JDK that it runs on; of no meaning to a program in C
 * @param function the function
 * @param limits its environment
 * @param folder where it was unpacked, the working directory
 * @param command the program and its arguments
 * @param zipBytes the size of its deployment package; 0 when it has none
 */
public record Candidate(
    Contender contender,
    MeasuredJdk jdk,
    BenchmarkFunction function,
    Limits limits,
    Path folder,
    List<String> command,
    long zipBytes) {
  /** Copies the command. */
  public Candidate {
    command = List.copyOf(command);
  }

  /** The same in another environment, for which the JVM's heap is sized. */
  public Candidate within(Limits others) {
    List<String> resized =
        command.stream()
            .map(option -> option.equals(limits.heapOption()) ? others.heapOption() : option)
            .toList();
    return new Candidate(contender, jdk, function, others, folder, resized, zipBytes);
  }

  /**
   * The variables that Lambda sets, but for the address of its API, and the function's own, which
   * may tell of another kind of environment.
   */
  public Map<String, String> variables() {
    Map<String, String> variables = new TreeMap<>(lambdaVariables());
    variables.putAll(function.variables());
    return variables;
  }

  private Map<String, String> lambdaVariables() {
    return Map.ofEntries(
        Map.entry("PATH", "/usr/local/bin:/usr/bin:/bin"),
        Map.entry("LANG", "en_US.UTF-8"),
        Map.entry("TZ", ":UTC"),
        Map.entry("LAMBDA_TASK_ROOT", folder.toString()),
        Map.entry("LAMBDA_RUNTIME_DIR", "/var/runtime"),
        Map.entry("_HANDLER", function.handler()),
        Map.entry("AWS_REGION", "eu-central-1"),
        Map.entry("AWS_ACCESS_KEY_ID", "none"),
        Map.entry("AWS_SECRET_ACCESS_KEY", "none"),
        Map.entry("AWS_SESSION_TOKEN", "none"),
        Map.entry("AWS_LAMBDA_FUNCTION_NAME", function.name()),
        Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
        Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(limits.memoryMb())),
        Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
        Map.entry("AWS_LAMBDA_LOG_FORMAT", "TEXT"),
        Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name()),
        Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/23/[$LATEST]0123456789abcdef"));
  }

  @Override
  public String toString() {
    return "%s: %s on JDK %d".formatted(function.name(), contender.title(), jdk.feature());
  }
}
