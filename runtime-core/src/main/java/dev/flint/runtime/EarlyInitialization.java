package dev.flint.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Initializes classes of the JDK on a thread of its own while the handler is made. Until the first
 * event is asked for, Lambda gives a function all of its processors; later, as little as its memory
 * size pays for.
 *
 * <p>Which classes is decided at package time. They are such as take long and depend on nothing
 * that a function could set, so that it can't tell when they were initialized.
 */
final class EarlyInitialization implements PhaseListener, Runnable {

  /** Their binary names, separated by commas. */
  private static final String PROPERTY = "flint.earlyInitialization";

  private final String[] classNames;

  /** Null where there is nothing to do. */
  private final @Nullable Thread thread;

  private EarlyInitialization(@Nullable String classNames) {
    this.classNames = classNames == null ? new String[0] : classNames.split(",");
    this.thread =
        classNames == null ? null : new Thread(null, this, "flint-early-initialization", 0, false);
  }

  /** Begins it, if there is anything to do. */
  static EarlyInitialization begin() {
    EarlyInitialization begun = new EarlyInitialization(System.getProperty(PROPERTY));
    Thread thread = begun.thread;
    if (thread != null) {
      thread.setDaemon(true);
      thread.start();
    }
    return begun;
  }

  /** Waits for its end: behind the first event's request it would run at the event's expense. */
  @Override
  public void afterInit() {
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    for (String name : classNames) {
      try {
        Class.forName(name, true, null);
      } catch (ClassNotFoundException | LinkageError e) {
        // Whoever needs the class is told so.
      }
    }
  }
}
