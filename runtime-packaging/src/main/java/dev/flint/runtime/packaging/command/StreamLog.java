package dev.flint.runtime.packaging.command;

import dev.flint.runtime.packaging.PackagingLog;
import java.io.PrintStream;

/**
 * The commands' log, on a stream.
 *
 * @param stream where the lines go
 */
record StreamLog(PrintStream stream) implements PackagingLog {
  @Override
  public void info(String line) {
    stream.println(line);
  }

  @Override
  public void warn(String line) {
    stream.println("Warning: " + line);
  }
}
