package dev.flint.runtime.dev.reload;

/** Counts who uses something that is to end once nobody does. */
final class Users {

  private int count;

  synchronized void enter() {
    count++;
  }

  synchronized void leave() {
    count--;
    notifyAll();
  }

  /** Waits until all have left. */
  synchronized void awaitNone() throws InterruptedException {
    while (count > 0) {
      wait();
    }
  }
}
