package dev.flint.runtime.slf4j;

import dev.flint.runtime.context.FunctionLogger;
import dev.flint.runtime.logging.format.RecordLevel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.logging.LogManager;

/**
 * Sends {@code java.util.logging} to the function's log. Named in the system property {@code
 * java.util.logging.config.class}, it is loaded when the function first logs in that way, and not
 * before. A packaged function has the property when {@code flint-runtime-slf4j} is among its
 * dependencies.
 *
 * <p>A configuration of the function's own, in {@code java.util.logging.config.file}, counts
 * instead.
 */
public final class JulConfiguration {

  private static final String OWN_FILE = "java.util.logging.config.file";

  /**
   * Configures the {@code LogManager}, which calls this.
   *
   * @throws IOException when the function's own configuration can't be read
   */
  public JulConfiguration() throws IOException {
    String file = System.getProperty(OWN_FILE);
    try (InputStream configuration =
        file == null ? runtimeConfiguration() : new FileInputStream(file)) {
      LogManager.getLogManager().readConfiguration(configuration);
    }
  }

  private static InputStream runtimeConfiguration() throws IOException {
    Properties configuration = new Properties();
    configuration.setProperty("handlers", JulHandler.class.getName());
    Map<String, RecordLevel> levels = FunctionLogger.logOfThisProcess().sink().levels().byName();
    for (Map.Entry<String, RecordLevel> level : levels.entrySet()) {
      // The name of all others is empty, as that of the root logger is.
      configuration.setProperty(
          level.getKey() + ".level", JulLevels.lowestOf(level.getValue()).getName());
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    configuration.store(text, null);
    return new ByteArrayInputStream(text.toByteArray());
  }
}
