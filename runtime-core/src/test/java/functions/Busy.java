package functions;

import java.util.concurrent.CountDownLatch;

/** Has a thread that keeps the JVM alive. */
public final class Busy {

  private final CountDownLatch never = new CountDownLatch(1);

  public Busy() {
    new Thread(this::work, "work").start();
  }

  private void work() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public void fail() {
    throw new InternalError("the JVM is ill");
  }
}
