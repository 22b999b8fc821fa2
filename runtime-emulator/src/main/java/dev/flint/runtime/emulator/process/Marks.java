package dev.flint.runtime.emulator.process;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The marks that this side writes into a pipe and waits for at its other end, to learn that
 * everything written before has been read.
 */
final class Marks<K> {

  private final Map<K, CountDownLatch> awaited = new ConcurrentHashMap<>();

  /** Writes a mark and waits until it is seen; whether that was in time. */
  boolean writeAndAwait(K mark, Runnable write, Duration timeout) throws InterruptedException {
    CountDownLatch seen = new CountDownLatch(1);
    awaited.put(mark, seen);
    try {
      write.run();
      return seen.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      awaited.remove(mark);
    }
  }

  /** Notes that a mark came out at the other end. */
  void seen(K mark) {
    CountDownLatch latch = awaited.get(mark);
    if (latch != null) {
      latch.countDown();
    }
  }

  /** Ends all waiting: none of the marks will come out any more. */
  void giveUp() {
    awaited.values().forEach(CountDownLatch::countDown);
  }
}
