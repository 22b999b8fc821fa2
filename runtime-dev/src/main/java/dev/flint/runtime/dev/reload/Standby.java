package dev.flint.runtime.dev.reload;

import dev.flint.runtime.emulator.FunctionSettings;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The process that waits for the next change of the code, where there can be one. */
final class Standby implements AutoCloseable {

  private final FunctionSource source;
  private final Consumer<String> console;

  /** Null while none waits. */
  private @Nullable FunctionProcess waiting;

  /** The state of the files when it was started. */
  private CodeState state = CodeState.NONE;

  Standby(FunctionSource source, Consumer<String> console) {
    this.source = source;
    this.console = console;
  }

  /** Starts one unless it is there, or can't be. */
  void prepare(CodeState now) throws InterruptedException {
    if (waiting == null && source.canStandBy()) {
      waiting = source.start(source.settings().get(), console);
      state = now;
    }
  }

  /**
   * Returns the one that waits, unless more has changed than it can make up for; else a new one.
   */
  FunctionProcess take(CodeState now, FunctionSettings current) throws InterruptedException {
    FunctionProcess process = waiting;
    waiting = null;
    if (process != null && state.fixed().equals(now.fixed())) {
      return process;
    }
    if (process != null) {
      process.close();
    }
    return source.start(current, console);
  }

  @Override
  public void close() {
    if (waiting != null) {
      waiting.close();
      waiting = null;
    }
  }
}
