package dev.flint.runtime.dev.settings;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a function's variables come from besides the SAM template.
 *
 * @param variables variables of the build, which win over those of the file
 * @param file a file of lines {@code NAME=value}, which need not be there
 * @param credentials whether the function gets the AWS credentials and the region of whoever starts
 *     it
 */
public record EnvironmentOptions(Map<String, String> variables, Path file, boolean credentials) {

  /** Copies the variables. */
  public EnvironmentOptions {
    variables = Map.copyOf(variables);
  }

  /**
   * Returns the function's variables as they are now.
   *
   * @param template the variables of the SAM template, which all others win over
   * @param process the variables of this process
   */
  public Map<String, String> read(Map<String, String> template, Map<String, String> process) {
    Map<String, String> read = new HashMap<>(template);
    if (credentials) {
      read.putAll(AwsCredentials.of(process));
    }
    read.putAll(readFile());
    read.putAll(variables);
    return read;
  }

  private Map<String, String> readFile() {
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    Map<String, String> read = new HashMap<>();
    for (DotenvEntry entry : load().entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
      read.put(entry.getKey(), entry.getValue());
    }
    return read;
  }

  private Dotenv load() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      return Dotenv.configure()
          .directory(String.valueOf(folder))
          .filename(String.valueOf(file.getFileName()))
          .load();
    } catch (DotenvException e) {
      throw new DevServerException(
          "Expected lines NAME=value in " + file + ", found that it can't be read: " + e, e);
    }
  }
}
