package dev.flint.runtime.dev.invoke;

import dev.flint.runtime.emulator.Event;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The events that nobody waits for, handed to their function one by one in the order in which they
 * came. An event that fails is not tried again.
 */
final class EventQueue {

  private final ServedFunction function;
  private final Consumer<String> log;
  private final ThreadPoolExecutor worker;

  EventQueue(ServedFunction function, Consumer<String> log) {
    this.function = function;
    this.log = log;
    this.worker =
        new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::thread);
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "events of " + function.name());
    thread.setDaemon(true);
    return thread;
  }

  void add(Event event) {
    worker.execute(() -> deliver(event));
  }

  private void deliver(Event event) {
    try {
      function.invoker().invoke("Invoke API, Event", event);
    } catch (InterruptedException e) {
      log.accept(function.name() + ": the server stops during the event " + event.requestId());
    } catch (RuntimeException e) {
      log.accept(function.name() + ": the event " + event.requestId() + " failed: " + e);
    }
  }

  /** Ends the event under way and says how many others are left. */
  void close() {
    int left = worker.shutdownNow().size();
    if (left > 0) {
      log.accept(function.name() + ": the server stops before " + left + " queued event(s)");
    }
  }
}
