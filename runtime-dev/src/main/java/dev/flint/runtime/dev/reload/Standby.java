package dev.flint.runtime.dev.reload;

import dev.flint.runtime.dev.start.Libraries;
import dev.flint.runtime.dev.start.NeededLibraries;
import dev.flint.runtime.emulator.FunctionSettings;
import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The process that waits for the next change of the code, where there can be one. */
final class Standby implements AutoCloseable {

  private final FunctionSource source;
  private final Consumer<String> console;
  private final NeededLibraries libraries = NeededLibraries.make();

  /** Null while none waits. */
  private @Nullable FunctionProcess waiting;

  /** The state of the files when it was started. */
  private CodeState state = CodeState.NONE;

  /** What it has loaded. */
  private List<String> loaded = List.of();

  Standby(FunctionSource source, Consumer<String> console) {
    this.source = source;
    this.console = console;
  }

  /** Starts one unless it is there, or can't be. */
  void prepare(CodeState now) throws InterruptedException {
    if (waiting == null && source.canStandBy()) {
      Libraries toLoad = libraries.toLoad();
      waiting = source.start(source.settings().get(), toLoad, console);
      loaded = toLoad.loaded();
      state = now;
    }
  }

  /**
   * Returns the one that waits, unless more has changed than it can make up for; else a new one.
   */
  FunctionProcess take(CodeState now, FunctionSettings current) throws InterruptedException {
    FunctionProcess process = waiting;
    waiting = null;
    if (process != null && state.fixed().equals(now.fixed()) && !isShadowed(now)) {
      return process;
    }
    if (process != null) {
      process.close();
    }
    return start(current);
  }

  /** Returns a process that did not stand by. */
  FunctionProcess start(FunctionSettings current) throws InterruptedException {
    return source.start(current, libraries.toTell(), console);
  }

  /** Tells whether a class of a jar that is loaded has an own class before it by now. */
  private boolean isShadowed(CodeState now) {
    Set<Path> added = new HashSet<>(now.classes().keySet());
    added.removeAll(state.classes().keySet());
    return !added.isEmpty()
        && loaded.stream()
            .map(name -> Path.of(name.replace('.', File.separatorChar) + ".class"))
            .anyMatch(name -> added.stream().anyMatch(file -> file.endsWith(name)));
  }

  @Override
  public void close() {
    if (waiting != null) {
      waiting.close();
      waiting = null;
    }
    libraries.close();
  }
}
