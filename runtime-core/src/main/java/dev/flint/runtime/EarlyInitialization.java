package dev.flint.runtime;

/**
 * Initializes classes of the JDK on a thread of its own while the handler is made. Until the first
 * event is asked for, Lambda gives a function all of its processors; later, as little as its memory
 * size pays for.
 *
 * <p>Which classes is decided at package time. They are such as take long and depend on nothing
 * that a function could set, so that it can't tell when they were initialized.
 */
final class EarlyInitialization implements Runnable {

  /** Their binary names, separated by commas. */
  private static final String PROPERTY = "flint.earlyInitialization";

  private final String[] classNames;

  private EarlyInitialization(String[] classNames) {
    this.classNames = classNames;
  }

  /** Begins it; null where there is nothing to do. */
  static Thread begin() {
    String names = System.getProperty(PROPERTY);
    if (names == null) {
      return null;
    }
    Runnable task = new EarlyInitialization(names.split(","));
    Thread thread = new Thread(null, task, "flint-early-initialization", 0, false);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Waits for its end: behind the first event's request it would run at the event's expense. */
  static void end(Thread thread) {
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
