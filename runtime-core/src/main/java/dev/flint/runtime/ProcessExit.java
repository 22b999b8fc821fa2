package dev.flint.runtime;

/**
 * The one place where the process ends. It does, with its exit code, whatever the function has left
 * behind: threads that go on, streams and loggers that can't be used, shutdown hooks that hang.
 */
final class ProcessExit implements Runnable {

  /** Time for the function's shutdown hooks, in nanoseconds: as much as Lambda gives a runtime. */
  private static final long HOOKS = 2_000_000_000;

  private final int code;

  private ProcessExit(int code) {
    this.code = code;
  }

  /** Runs the shutdown hooks, but not for ever, and ends the process. */
  static void with(ExitCode exitCode) {
    int code = exitCode.number();
    try {
      allowExit();
      Thread bound = new Thread(new ProcessExit(code), "flint-exit");
      bound.setDaemon(true);
      bound.start();
      System.exit(code);
    } finally {
      // Reached only where the JVM could not do that, as for want of memory.
      Runtime.getRuntime().halt(code);
    }
  }

  /** A security manager, which JDKs before 24 have, may be made to forbid an exit. */
  @SuppressWarnings("removal")
  private static void allowExit() {
    if (System.getSecurityManager() != null) {
      System.setSecurityManager(null);
    }
  }

  @Override
  public void run() {
    long end = System.nanoTime() + HOOKS;
    for (long left = HOOKS; left > 0; left = end - System.nanoTime()) {
      try {
        Thread.sleep(left / 1_000_000 + 1);
      } catch (InterruptedException e) {
        // A hook may interrupt every thread there is.
      }
    }
    Runtime.getRuntime().halt(code);
  }
}
