package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The process of a function, with what it has printed. */
final class FunctionProcess implements AutoCloseable {

  private static final int EXIT_BOUND_SECONDS = 30;

  private final Process process;
  private final Path output;
  private final Path errors;

  private FunctionProcess(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  /** Starts a process with exactly these variables. */
  static FunctionProcess start(List<String> command, Map<String, String> variables) {
    try {
      Path output = Files.createTempFile("function", ".out");
      Path errors = Files.createTempFile("function", ".err");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
      builder.environment().clear();
      builder.environment().putAll(variables);
      return new FunctionProcess(builder.start(), output, errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What has been printed to standard output so far, as UTF-8. */
  String output() {
    return text(output);
  }

  /** What has been printed to standard error so far, as UTF-8. */
  String errors() {
    return text(errors);
  }

  /** Both. */
  String log() {
    return output() + errors();
  }

  /** Waits for the process to end by itself. */
  int awaitExit() throws InterruptedException {
    if (!process.waitFor(EXIT_BOUND_SECONDS, TimeUnit.SECONDS)) {
      fail("Expected the process to end, but after " + EXIT_BOUND_SECONDS + " s it runs: " + log());
    }
    return process.exitValue();
  }

  /** Ends the process in good order. */
  void end() throws InterruptedException {
    process.destroy();
    awaitExit();
  }

  /** Does something when the process has ended; at once if it has already. */
  void whenEnded(Runnable action) {
    process.onExit().thenRun(action);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
    try {
      Files.delete(output);
      Files.delete(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
