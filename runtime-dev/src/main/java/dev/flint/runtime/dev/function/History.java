package dev.flint.runtime.dev.function;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What happened lately, for those who look on. Threads: all methods may be called from any. */
public final class History {

  /** Is told what happens while it happens; must not block. */
  public interface Listener {

    /**
     * Is told that an event is sent to the function.
     *
     * @param requestId the request id
     * @param source where the event comes from
     */
    default void began(String requestId, String source) {}

    /**
     * Is told that some of the response has come, where it is streamed.
     *
     * @param requestId the invocation that began
     */
    default void streamed(String requestId, byte[] part) {}

    /** Is told that an invocation has ended. */
    default void ended(Invocation invocation) {}

    /** Is told that an invocation that began will not end: its event could not be sent. */
    default void abandoned(String requestId) {}

    /** Is told that the function's code has changed, or why the new code does not load. */
    default void reloaded(Reload reload) {}
  }

  /** Events and answers may be large: what all that is kept may have, in bytes. */
  private static final long MAX_BYTES = 64L * 1024 * 1024;

  private final int limit;
  private long bytes;
  private final Deque<Invocation> invocations = new ArrayDeque<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private Reload lastReload = Reload.NONE;

  /**
   * An empty history.
   *
   * @param limit how many invocations are kept
   */
  public History(int limit) {
    this.limit = limit;
  }

  /** Adds a listener. */
  public void add(Listener listener) {
    listeners.add(listener);
  }

  /** Removes a listener. */
  public void remove(Listener listener) {
    listeners.remove(listener);
  }

  /** Tells that an event is sent to the function. */
  public void begin(String requestId, String source) {
    listeners.forEach(listener -> listener.began(requestId, source));
  }

  /** Tells that some of a streamed response has come. */
  public void stream(String requestId, byte[] part) {
    listeners.forEach(listener -> listener.streamed(requestId, part));
  }

  /** Tells that an invocation that began will not end. */
  public void abandon(String requestId) {
    listeners.forEach(listener -> listener.abandoned(requestId));
  }

  /** Keeps an invocation, and forgets the oldest where there are too many. */
  public void end(Invocation invocation) {
    synchronized (this) {
      invocations.addLast(invocation);
      bytes += invocation.bytes();
      while (invocations.size() > limit || bytes > MAX_BYTES && invocations.size() > 1) {
        bytes -= invocations.removeFirst().bytes();
      }
    }
    listeners.forEach(listener -> listener.ended(invocation));
  }

  /** Tells of a reload. */
  public void reload(Reload reload) {
    synchronized (this) {
      lastReload = reload;
    }
    listeners.forEach(listener -> listener.reloaded(reload));
  }

  /** Returns how many invocations are kept at most. */
  public int limit() {
    return limit;
  }

  /** Returns the invocations that are kept, oldest first. */
  public synchronized List<Invocation> invocations() {
    return List.copyOf(invocations);
  }

  /** Returns the invocation with this request id, if it is kept. */
  public synchronized Optional<Invocation> find(String requestId) {
    return invocations.stream().filter(each -> each.requestId().equals(requestId)).findFirst();
  }

  /** Returns the last reload. */
  public synchronized Reload lastReload() {
    return lastReload;
  }
}
