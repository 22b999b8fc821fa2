package dev.flint.runtime.gradle;

import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.PackagingStep;
import java.time.Duration;
import org.gradle.api.logging.Logger;

/**
 * The commands' log, in Gradle's.
 *
 * @param log the task's logger
 */
record GradleLog(Logger log) implements PackagingLog {
  @Override
  public void info(String line) {
    log.lifecycle(line);
  }

  @Override
  public void warn(String line) {
    log.warn(line);
  }

  @Override
  public void end(PackagingStep step, Duration time) {
    log.info(step.ended(time));
  }
}
