package dev.flint.benchmarks.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A function with what runs it: a command to measure.
 *
 * @param contender what runs the function
 * @param function the function
 * @param folder where it was unpacked, the working directory
 * @param command the program and its arguments
 * @param zipBytes the size of its deployment package; 0 when it has none
 */
public record Candidate(
    Contender contender,
    BenchmarkFunction function,
    Path folder,
    List<String> command,
    long zipBytes) {
  /** MB, what all are told of the size of their environment. */
  private static final String MEMORY = "512";

  /** Copies the command. */
  public Candidate {
    command = List.copyOf(command);
  }

  /** The variables that Lambda sets, but for the address of the Runtime API. */
  public Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("PATH", "/usr/local/bin:/usr/bin:/bin"),
        Map.entry("LANG", "en_US.UTF-8"),
        Map.entry("TZ", ":UTC"),
        Map.entry("LAMBDA_TASK_ROOT", folder.toString()),
        Map.entry("LAMBDA_RUNTIME_DIR", "/var/runtime"),
        Map.entry("_HANDLER", function.handler()),
        Map.entry("AWS_REGION", "eu-central-1"),
        Map.entry("AWS_LAMBDA_FUNCTION_NAME", function.name()),
        Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
        Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", MEMORY),
        Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
        Map.entry("AWS_LAMBDA_LOG_FORMAT", "TEXT"),
        Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name()),
        Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/23/[$LATEST]0123456789abcdef"));
  }

  @Override
  public String toString() {
    return function.name() + ": " + contender.title();
  }
}
