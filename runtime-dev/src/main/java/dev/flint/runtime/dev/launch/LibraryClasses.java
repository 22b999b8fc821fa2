package dev.flint.runtime.dev.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of the function's jars that an earlier process of it needed. They are the same
 * whatever its own code becomes.
 */
final class LibraryClasses {

  private final List<String> names;
  private volatile boolean stopped;

  private LibraryClasses(List<String> names) {
    this.names = names;
  }

  /** Reads their names, one a line. */
  static LibraryClasses read(Path list) throws IOException {
    return new LibraryClasses(Files.readAllLines(list));
  }

  /** Begins to load and link them beside what else there is to do; initializes none. */
  void begin() {
    Thread loader = new Thread(this::load, "standby");
    loader.setDaemon(true);
    loader.start();
  }

  /** Leaves the rest to the function, which can wait for none of it. */
  void stop() {
    stopped = true;
  }

  private void load() {
    for (String name : names) {
      if (stopped) {
        return;
      }
      RuntimeClasses.link(name);
    }
  }
}
