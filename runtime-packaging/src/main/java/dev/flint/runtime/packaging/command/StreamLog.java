package dev.flint.runtime.packaging.command;

import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.PackagingStep;
import java.io.PrintStream;
import java.time.Duration;

/**
 * The commands' log, on a stream.
 *
 * @param stream where the lines go
 * @param watched whether it tells of long steps, since a person waits for them
 */
record StreamLog(PrintStream stream, boolean watched) implements PackagingLog {
  @Override
  public void info(String line) {
    stream.println(line);
  }

  @Override
  public void warn(String line) {
    stream.println("Warning: " + line);
  }

  @Override
  public void begin(PackagingStep step) {
    if (watched) {
      stream.print(step.begun());
      stream.flush();
    }
  }

  @Override
  public void end(PackagingStep step, Duration time) {
    if (watched) {
      stream.println(step.ended(time));
    }
  }
}
