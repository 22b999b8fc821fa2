package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.PackagingLog;
import org.apache.maven.plugin.logging.Log;

/**
 * The commands' log, in Maven's.
 *
 * @param log the mojo's log
 */
record MavenLog(Log log) implements PackagingLog {
  static {
    // The emulator's server would tell Maven's console of each of its starts. Maven 4 has its own
    // name for the setting, and a warning for each logger that finds the other one alone.
    System.setProperty("maven.logger.log.org.eclipse.jetty", "warn");
    System.setProperty("org.slf4j.simpleLogger.log.org.eclipse.jetty", "warn");
  }

  @Override
  public void info(String line) {
    log.info(line);
  }

  @Override
  public void warn(String line) {
    log.warn(line);
  }
}
