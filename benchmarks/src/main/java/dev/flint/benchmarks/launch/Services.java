package dev.flint.benchmarks.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Programs that functions call. They run until this is closed. */
public final class Services implements AutoCloseable {
  private final List<Process> running = new ArrayList<>();

  /**
   * Starts a program, and waits until it has printed the variables that lead to it: {@code
   * NAME=VALUE} lines and an empty one.
   */
  public Map<String, String> start(Path program) throws IOException {
    Process process =
        new ProcessBuilder(program.toString()).redirectError(Redirect.INHERIT).start();
    running.add(process);
    Map<String, String> variables = new TreeMap<>();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); !"".equals(line); line = lines.readLine()) {
      if (line == null || !line.contains("=")) {
        throw new IllegalStateException(
            program + ": expected NAME=VALUE lines and an empty one, found " + line);
      }
      variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    }
    return variables;
  }

  @Override
  public void close() {
    running.forEach(Process::destroyForcibly);
  }
}
