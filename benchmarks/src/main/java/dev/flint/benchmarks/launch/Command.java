package dev.flint.benchmarks.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
public final class Command {
  private static final int LIMIT_MINUTES = 10;

  private Command() {}

  /** Runs a tool in a folder, in this process's environment, and returns what it printed. */
  public static String run(Path folder, List<String> command) {
    return run(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true));
  }

  /**
   * Runs a program with these variables and no others, and returns what it printed.
   *
   * @param log what it writes to its standard error is added here
   */
  public static String run(
      Path folder, List<String> command, Map<String, String> environment, Path log) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return run(builder.redirectError(Redirect.appendTo(log.toFile())));
  }

  private static String run(ProcessBuilder builder) {
    try {
      // A file, not a pipe: nobody has to read along, and waiting stays bounded.
      Path output = Files.createTempFile("benchmarks", ".out");
      try {
        int exit = waitFor(builder.redirectOutput(output.toFile()).start(), builder);
        String text = Files.readString(output);
        if (exit != 0) {
          throw new IllegalStateException(failure(builder, "failed with " + exit) + "\n" + text);
        }
        return text;
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(failure(builder, "could not be run"), e);
    }
  }

  private static int waitFor(Process process, ProcessBuilder builder) {
    try {
      if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException(
            failure(builder, "did not end within " + LIMIT_MINUTES + " minutes"));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(failure(builder, "was interrupted"), e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String failure(ProcessBuilder builder, String what) {
    String log = builder.redirectError().file() == null ? "" : ", see " + builder.redirectError();
    return String.join(" ", builder.command()) + " " + what + log;
  }
}
