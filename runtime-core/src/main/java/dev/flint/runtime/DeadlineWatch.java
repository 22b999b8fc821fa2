package dev.flint.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.logging.Setting;
import dev.flint.runtime.logging.throwable.FrameTexts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Logs what an invocation is at shortly before its deadline, when the service will end the process
 * without a word. One thread watches over all loops. It sleeps until the first invocation that it
 * knew of would be late, so that those that aren't cost a look at a variable.
 */
final class DeadlineWatch implements Runnable {

  private static final Setting MARGIN =
      new Setting("FLINT_DEADLINE_STACK_MS", "flint.deadlineStackMs");
  private static final Setting ALL_THREADS =
      new Setting("FLINT_DEADLINE_STACK_ALL", "flint.deadlineStackAll");
  private static final long DEFAULT_MARGIN = 500;
  private static final long NEVER = Long.MAX_VALUE;

  /** How long before a deadline, in ms; 0 for not at all. */
  private final long margin;

  private final boolean allThreads;
  private final InstantSource clock;
  private final FunctionLog log;
  private final List<Watched> loops = new CopyOnWriteArrayList<>();

  /** When the thread looks next, in ms since 1970; it has not been started yet, or sleeps. */
  private volatile long nextLook = NEVER;

  private @Nullable Thread thread;
  private volatile boolean closed;

  private DeadlineWatch(long margin, boolean allThreads, InstantSource clock, FunctionLog log) {
    this.margin = margin;
    this.allThreads = allThreads;
    this.clock = clock;
    this.log = log;
  }

  static DeadlineWatch read(
      Map<String, String> variables, InstantSource clock, FunctionLog log, List<String> warnings) {
    String value = MARGIN.value(variables);
    long margin = DEFAULT_MARGIN;
    if (value != null) {
      try {
        margin = Math.max(0, Long.parseLong(value));
      } catch (NumberFormatException e) {
        warnings.add(
            MARGIN
                + " should be a number of milliseconds, but is \""
                + value
                + "\" (taken for "
                + DEFAULT_MARGIN
                + ")");
      }
    }
    return new DeadlineWatch(margin, ALL_THREADS.isTrue(variables, warnings), clock, log);
  }

  /** Watches over the loop of this thread, too. */
  Watched overThisThread() {
    Watched loop = new Watched();
    loops.add(loop);
    return loop;
  }

  /** A loop's invocation, if one is under way. */
  final class Watched {

    private final Thread handler = Thread.currentThread();
    private final AtomicLong due = new AtomicLong(NEVER);
    private volatile @Nullable String requestId;
    private volatile boolean answered;

    /** Watches over an invocation whose deadline is known and not all but there. */
    void begin(Context context) {
      answered = false;
      requestId = context.getAwsRequestId();
      long left = margin == 0 ? 0 : context.getRemainingTimeInMillis() - margin;
      long begun = left > 0 ? clock.millis() + left : NEVER;
      due.set(begun);
      if (begun < nextLook) {
        awaken();
      }
    }

    /** Its answer is out; what is left is to be broken off when time is up. */
    void answered() {
      answered = true;
    }

    void end() {
      due.set(NEVER);
    }

    private void tellIfDue(long now) {
      long at = due.get();
      if (at <= now && due.compareAndSet(at, NEVER)) {
        tell();
      }
    }

    private void tell() {
      StringBuilder text = new StringBuilder("The invocation " + requestId);
      text.append(" reaches its deadline in ").append(margin).append(" ms. Its thread is at:");
      append(handler.getStackTrace(), text);
      if (allThreads) {
        Map<Thread, StackTraceElement[]> others = Thread.getAllStackTraces();
        others.keySet().removeAll(Set.of(handler, Thread.currentThread()));
        others.forEach(
            (other, frames) -> append(frames, text.append("\nThread ").append(other.getName())));
      }
      log.warn(text.toString());
      if (answered) {
        handler.interrupt();
      }
    }
  }

  /** Frames of a running thread say their modules and class loaders, of which nobody asked. */
  private static void append(StackTraceElement[] frames, StringBuilder text) {
    List<StackTraceElement> plain = new ArrayList<>();
    for (StackTraceElement frame : frames) {
      plain.add(
          new StackTraceElement(
              frame.getClassName(),
              frame.getMethodName(),
              frame.getFileName(),
              frame.getLineNumber()));
    }
    for (String frame : FrameTexts.of(plain)) {
      text.append("\n\tat ").append(frame);
    }
  }

  private synchronized void awaken() {
    if (thread == null) {
      thread = new Thread(null, this, "flint-deadline", 0, false);
      thread.setDaemon(true);
      thread.start();
    } else {
      LockSupport.unpark(thread);
    }
  }

  /** Ends the thread, if there is one. */
  synchronized void close() {
    closed = true;
    LockSupport.unpark(thread);
  }

  @Override
  public void run() {
    while (!closed) {
      long next = firstDue();
      nextLook = next;
      // A loop that began in between saw the look before, or is seen now.
      next = Math.min(next, firstDue());
      long left = next == NEVER ? NEVER : next - clock.millis();
      if (left <= 0) {
        tellOfThoseThatAreDue();
      } else if (next == NEVER) {
        LockSupport.park(this);
      } else {
        LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(left));
      }
    }
  }

  private long firstDue() {
    long first = NEVER;
    for (Watched loop : loops) {
      first = Math.min(first, loop.due.get());
    }
    return first;
  }

  private void tellOfThoseThatAreDue() {
    long now = clock.millis();
    for (Watched loop : loops) {
      loop.tellIfDue(now);
    }
  }
}
