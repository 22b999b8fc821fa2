package dev.flint.runtime.dev.reload;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Waits for the end of a change, so that all that a compiler writes is one reload. */
final class Settling {

  /** How long nothing must change: a compiler writes its files one upon the other. */
  private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

  /** How often it is looked whether anything has changed. */
  private static final long INTERVAL_MILLIS = 200;

  /** How long a build may take between deleting the old classes and writing the new ones. */
  private static final long BUILD_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final FunctionSource source;

  Settling(FunctionSource source) {
    this.source = source;
  }

  /** Returns the state of the files. */
  CodeState now() {
    return CodeState.of(source.watched());
  }

  /**
   * Returns the state of the files once they can be loaded: while the handler's class, which was
   * there, is missing, they are being built.
   *
   * @param before the state before the change
   */
  CodeState loadable(CodeState before) throws InterruptedException {
    long end = System.nanoTime() + BUILD_NANOS;
    CodeState now = now();
    while (hasHandler(before) && !hasHandler(now) && System.nanoTime() < end) {
      TimeUnit.NANOSECONDS.sleep(QUIET_NANOS);
      now = now();
    }
    return now;
  }

  /** Returns the state of the files once it is clear whether more of them change. */
  CodeState settled(long sinceNanoTime) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(sinceNanoTime + QUIET_NANOS - System.nanoTime());
    return now();
  }

  void pause() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(INTERVAL_MILLIS);
  }

  private boolean hasHandler(CodeState state) {
    Path handler = source.handlerClass();
    return state.classes().keySet().stream().anyMatch(file -> file.endsWith(handler));
  }
}
