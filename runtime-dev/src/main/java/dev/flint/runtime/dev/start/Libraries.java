package dev.flint.runtime.dev.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a process does with the classes of the function's jars.
 *
 * @param log where its JVM tells which classes it loads, if it shall
 * @param loaded the names of those that it loads while it stands by
 */
public record Libraries(Optional<Path> log, List<String> loaded) {

  /** Copies the list. */
  public Libraries {
    loaded = List.copyOf(loaded);
  }
}
