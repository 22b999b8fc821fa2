package dev.flint.runtime.dev.reload;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Waits for the end of a change, so that all that a compiler writes is one reload. */
final class Settling {

  /** How long nothing must change: a compiler writes its files one upon the other. */
  private static final long QUIET_MILLIS = 30;

  /** How often it is looked whether anything has changed. */
  private static final long INTERVAL_MILLIS = 200;

  /** How long a build may take between deleting the old classes and writing the new ones. */
  private static final long BUILD_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final FunctionSource source;

  Settling(FunctionSource source) {
    this.source = source;
  }

  /**
   * Returns the state in which the files come to rest. While the handler's class, which was there,
   * is missing, they are being built.
   *
   * @param before the state before the change
   */
  CodeState settled(Optional<CodeState> before) throws InterruptedException {
    long end = System.nanoTime() + BUILD_NANOS;
    CodeState last = CodeState.of(source.watched());
    while (true) {
      TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS);
      CodeState now = CodeState.of(source.watched());
      boolean built = before.isEmpty() || hasHandler(now) || !hasHandler(before.get());
      if (now.equals(last) && (built || System.nanoTime() > end)) {
        return now;
      }
      last = now;
    }
  }

  void pause() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(INTERVAL_MILLIS);
  }

  private boolean hasHandler(CodeState state) {
    Optional<Path> handler = source.handlerClass();
    return handler.isEmpty()
        || state.classes().keySet().stream().anyMatch(file -> file.endsWith(handler.get()));
  }
}
