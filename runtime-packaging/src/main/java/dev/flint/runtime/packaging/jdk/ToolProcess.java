package dev.flint.runtime.packaging.jdk;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One run of a command-line tool.
 *
 * @param command the program and its arguments
 * @param environment variables besides those of this process
 * @param limit how long it may take
 */
public record ToolProcess(List<String> command, Map<String, String> environment, Duration limit) {
  /**
   * Options from outside would change what the tool makes, and the notice of them what it prints.
   */
  private static final List<String> OPTION_VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** Copies list and map. */
  public ToolProcess {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /**
   * A run in the environment of this process.
   *
   * @param command the program and its arguments
   * @param limit how long it may take
   */
  public ToolProcess(List<String> command, Duration limit) {
    this(command, Map.of(), limit);
  }

  /**
   * Runs the tool to its end.
   *
   * @return what it printed, standard output and error in one
   * @throws PackagingException when it cannot be run, does not end with 0 or takes too long
   */
  public String run() {
    Path output = null;
    try {
      // A file, not a pipe: nobody has to read along, and waiting stays bounded.
      output = Files.createTempFile("flint-tool", ".out");
      int exit = waitFor(start(output));
      String text = new String(Files.readAllBytes(output), Charset.defaultCharset());
      if (exit != 0) {
        throw new PackagingException(describe("failed with exit code " + exit) + "\n" + text);
      }
      return text;
    } catch (IOException e) {
      throw new PackagingException(describe("could not be run: " + e.getMessage()), e);
    } finally {
      delete(output);
    }
  }

  private Process start(Path output) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    OPTION_VARIABLES.forEach(builder.environment()::remove);
    builder.environment().putAll(environment);
    return builder.redirectOutput(output.toFile()).start();
  }

  private int waitFor(Process process) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new PackagingException(describe("did not end within " + limit.toSeconds() + " s"));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PackagingException(describe("was interrupted"), e);
    } finally {
      process.destroyForcibly();
    }
  }

  private String describe(String end) {
    return String.join(" ", command) + " " + end;
  }

  private static void delete(@Nullable Path output) {
    if (output == null) {
      return;
    }
    try {
      Files.deleteIfExists(output);
    } catch (IOException e) {
      output.toFile().deleteOnExit();
    }
  }
}
