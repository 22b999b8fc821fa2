package dev.flint.benchmarks.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The C program that starts a candidate, serves it events and takes the times. */
public final class LambdaBench {
  /** How often a cache's training run invokes the function. */
  private static final int TRAINING_INVOCATIONS = 100;

  private static final String MANY_AT_ONCE = "-m";
  private static final String DROP_PAGE_CACHE = "-d";

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

  /** The same with a page cache that holds none of its files, nor anyone else's. */
  public Observation coldStartFromDisk(Candidate candidate) {
    return run(candidate, List.of(DROP_PAGE_CACHE));
  }

  /** Why {@link #coldStartFromDisk} can't be done here; empty when it can. */
  public Optional<String> obstacleToDropping() {
    return obstacle(List.of(DROP_PAGE_CACHE));
  }

  /** Why no candidate can be held to limits here; empty when they can. */
  public Optional<String> obstacleToLimits() {
    return obstacle(limits(Limits.small().get(0)));
  }

  /** Starts it, and invokes it so often on one core. */
  public Observation load(Candidate candidate, int warmUp, int counted) {
    return run(
        candidate, List.of("-c", "-u", String.valueOf(warmUp), "-n", String.valueOf(counted)));
  }

  /** The same on all cores, as many at once as it asks for. */
  public Observation crowd(Candidate candidate, int warmUp, int counted) {
    return run(candidate, List.of("-u", String.valueOf(warmUp), "-n", String.valueOf(counted)));
  }

  /** Invokes it some times and ends it in an orderly way, so that the JVM can write a cache. */
  public void train(Candidate candidate) {
    run(candidate, List.of("-t", "-v", "-u", String.valueOf(TRAINING_INVOCATIONS)));
  }

  /**
   * Throws unless the candidate gives its function's answer; one that doesn't serve has to end
   * well.
   */
  public void check(Candidate candidate) throws IOException {
    Path file = logs.resolve("answer.json");
    Observation seen = run(candidate, List.of("-a", file.toString()));
    require(candidate.contender().succeeded(seen), candidate, "an answer, or exit code 0", seen);
    if (!candidate.contender().serves()) {
      return;
    }
    JsonNode answer = JSON.readTree(file.toFile());
    JsonNode expected = JSON.readTree(candidate.function().answer().toFile());
    require(Answers.match(expected, answer), candidate, expected, answer);
  }

  private void require(boolean met, Candidate candidate, Object expected, Object found) {
    if (!met) {
      throw new IllegalStateException(
          "%s: expected %.1000s, found %.1000s; its output is in %s"
              .formatted(candidate, expected, found, log(candidate)));
    }
  }

  /** Starts a program that does nothing; what the C program says when it can't is its last line. */
  private Optional<String> obstacle(List<String> options) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(options);
    command.addAll(List.of("/dev/null", "true"));
    try {
      Command.run(logs, command);
      return Optional.empty();
    } catch (IllegalStateException e) {
      return e.getMessage().lines().reduce((first, last) -> last.replace("lambda-bench: ", ""));
    }
  }

  private static List<String> limits(Limits limits) {
    String limit = limits.memoryMb() + "," + limits.cpus();
    return limits.fromFirstNext() ? List.of("-p", "-l", limit) : List.of("-l", limit);
  }

  private Observation run(Candidate candidate, List<String> options) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(options);
    if (candidate.function().suite() == Suite.LOAD) {
      command.add(MANY_AT_ONCE);
    }
    if (candidate.limits().enforced()) {
      command.addAll(limits(candidate.limits()));
    }
    command.add(candidate.function().event().toString());
    command.addAll(candidate.command());
    String line = Command.run(candidate.folder(), command, candidate.variables(), log(candidate));
    try {
      return JSON.readValue(line, Observation.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(program + " printed: " + line, e);
    }
  }

  private Path log(Candidate candidate) {
    return logs.resolve(
        "%s-%s-%d.log"
            .formatted(
                candidate.contender(), candidate.function().name(), candidate.jdk().feature()));
  }
}
