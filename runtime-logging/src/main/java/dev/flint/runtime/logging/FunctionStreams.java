package dev.flint.runtime.logging;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Streams that the function put in the places of standard output and error. Their methods may throw
 * anything and may never return, so that a thread of its own flushes them.
 */
final class FunctionStreams implements Runnable {

  /** In milliseconds: what returns at all has returned by then. */
  private static final long PATIENCE = 1000;

  private final @Nullable PrintStream out;
  private final @Nullable PrintStream err;

  /** What went wrong, for the log; null where nothing did. */
  private volatile @Nullable String problem;

  /**
   * Takes them.
   *
   * @param out may be null
   * @param err may be null
   */
  FunctionStreams(@Nullable PrintStream out, @Nullable PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Returns whether these are the same. */
  boolean matches(@Nullable PrintStream someOut, @Nullable PrintStream someErr) {
    return out == someOut && err == someErr;
  }

  /** Flushes them; whether that came to an end in a second. */
  boolean flush() {
    try {
      Thread thread = new Thread(this, "flint-flush");
      thread.setDaemon(true);
      thread.start();
      if (await(thread)) {
        return true;
      }
      problem = "flush() doesn't return (they are not flushed any more)";
      return false;
    } catch (Throwable e) { // Such as an OutOfMemoryError, for want of threads.
      failed(e);
      return true;
    }
  }

  /** That the thread was interrupted by the function is no reason not to wait. */
  private static boolean await(Thread thread) {
    boolean interrupted = Thread.interrupted();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  /** Returns what went wrong, for the log; null where nothing did. */
  @Nullable String problem() {
    return problem;
  }

  @Override
  public void run() {
    flush(out);
    flush(err);
  }

  private void flush(@Nullable PrintStream stream) {
    try {
      if (stream != null) {
        stream.flush();
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  /** By its class, since its message is the function's to make. */
  private void failed(Throwable e) {
    problem = "flush() threw " + e.getClass().getName();
  }
}
