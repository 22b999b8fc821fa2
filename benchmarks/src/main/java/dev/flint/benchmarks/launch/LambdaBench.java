package dev.flint.benchmarks.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The C program that starts a candidate, serves it events and takes the times. */
public final class LambdaBench {
  /** How often a cache's training run invokes the function. */
  private static final int TRAINING_INVOCATIONS = 100;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path program;
  private final Path logs;

  /**
   * A way to start candidates.
   *
   * @param program the compiled program
   * @param logs the folder for what the candidates write to their standard output and error
   */
  public LambdaBench(Path program, Path logs) {
    this.program = program;
    this.logs = logs;
  }

  /** Starts it, lets it answer once, and kills it. */
  public Observation coldStart(Candidate candidate) {
    return run(candidate, List.of());
  }

  /** Starts it, and invokes it so often on one core. */
  public Observation load(Candidate candidate, int warmUp, int counted) {
    return run(
        candidate, List.of("-c", "-u", String.valueOf(warmUp), "-n", String.valueOf(counted)));
  }

  /** Invokes it some times and ends it in an orderly way, so that the JVM can write a cache. */
  public void train(Candidate candidate) {
    run(candidate, List.of("-t", "-u", String.valueOf(TRAINING_INVOCATIONS)));
  }

  /**
   * Throws unless the candidate gives its function's answer; one that doesn't serve has to end
   * well.
   */
  public void check(Candidate candidate) throws IOException {
    Path file = logs.resolve("answer.json");
    Observation seen = run(candidate, List.of("-a", file.toString()));
    if (!candidate.contender().serves()) {
      require(seen.status() == 0 && seen.firstNext() == null, candidate, "exit code 0", seen);
      return;
    }
    require(seen.firstAnswer() != null, candidate, "an answer", seen);
    JsonNode answer = JSON.readTree(file.toFile());
    JsonNode expected = JSON.readTree(candidate.function().answer().toFile());
    require(expected.equals(answer), candidate, expected, answer);
  }

  private void require(boolean met, Candidate candidate, Object expected, Object found) {
    if (!met) {
      throw new IllegalStateException(
          "%s: expected %s, found %s; its output is in %s"
              .formatted(candidate, expected, found, log(candidate)));
    }
  }

  private Observation run(Candidate candidate, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(options);
    command.add(candidate.function().event().toString());
    command.addAll(candidate.command());
    String line = Command.run(candidate.folder(), command, candidate.environment(), log(candidate));
    try {
      return JSON.readValue(line, Observation.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(program + " printed: " + line, e);
    }
  }

  private Path log(Candidate candidate) {
    return logs.resolve(candidate.contender() + "-" + candidate.function().name() + ".log");
  }
}
