package dev.flint.runtime.dev.page;

import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.function.Invocation;
import java.util.concurrent.CountDownLatch;

/** Counts invocations that have ended. */
record OnEnd(CountDownLatch ended) implements History.Listener {

  @Override
  public void ended(Invocation invocation) {
    ended.countDown();
  }
}
