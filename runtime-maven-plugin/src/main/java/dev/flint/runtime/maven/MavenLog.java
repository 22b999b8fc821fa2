package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.PackagingStep;
import java.time.Duration;
import org.apache.maven.plugin.logging.Log;

/**
 * The commands' log, in Maven's.
 *
 * @param log the mojo's log
 * @param watched whether it tells of long steps, since a person waits for them
 */
record MavenLog(Log log, boolean watched) implements PackagingLog {
  static {
    // The emulator's server would tell Maven's console of each of its starts. Maven 4 has its own
    // name for the setting, and a warning for each logger that finds the other one alone.
    System.setProperty("maven.logger.log.org.eclipse.jetty", "warn");
    System.setProperty("org.slf4j.simpleLogger.log.org.eclipse.jetty", "warn");
  }

  /** A log that tells of no steps. */
  MavenLog(Log log) {
    this(log, false);
  }

  @Override
  public void info(String line) {
    log.info(line);
  }

  @Override
  public void warn(String line) {
    log.warn(line);
  }

  /** Not by Maven's log, which ends each line. */
  @Override
  public void begin(PackagingStep step) {
    if (watched && log.isInfoEnabled()) {
      System.out.print("[INFO] " + step.begun());
      System.out.flush();
    }
  }

  @Override
  public void end(PackagingStep step, Duration time) {
    if (watched) {
      log.info(step.ended(time));
    } else {
      log.debug(step.ended(time));
    }
  }
}
