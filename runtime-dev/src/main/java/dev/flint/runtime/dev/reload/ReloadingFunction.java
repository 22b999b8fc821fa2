package dev.flint.runtime.dev.reload;

import dev.flint.runtime.dev.function.CollectedStream;
import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.dev.function.Reload;
import dev.flint.runtime.dev.settings.DevServerException;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.StreamListener;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The function in the state that its files are in. When they have changed, the next invocation goes
 * to a new process, and the old one finishes what it has.
 *
 * <p>The next process stands by before there is any change, so that new code answers soon. Files
 * are looked at before each invocation, and now and then, so that it is told of code that does not
 * load before anybody invokes it.
 */
public final class ReloadingFunction implements Invoker, AutoCloseable {

  private final FunctionSource source;
  private final Settling settling;
  private final History history;
  private final Thread watch = new Thread(this::watch, "function-watch");
  private int reloads;
  private final Standby standby;
  private final Trouble unseenChanges;
  private final Trouble noStandby;
  private @Nullable Running current;

  /** A process, and the state of the files when it was started, or let in. */
  private record Running(FunctionProcess process, CodeState state) {}

  /** A process that was let in, and why its code does not load; no lines where it does. */
  private record Loaded(Running running, List<String> failure) {}

  private ReloadingFunction(FunctionSource source, History history, Consumer<String> console) {
    this.source = source;
    this.settling = new Settling(source);
    this.history = history;
    this.standby = new Standby(source, console);
    this.unseenChanges = new Trouble("New code is not looked for", console);
    this.noStandby =
        new Trouble("No process stands by for new code, which will answer later", console);
  }

  /**
   * Starts the function and waits for the end of its init. One that does not load yet is told to
   * the history, as after a change.
   *
   * @param console gets the lines of the function's log
   */
  public static ReloadingFunction start(
      FunctionSource source, History history, Consumer<String> console)
      throws InterruptedException {
    ReloadingFunction function = new ReloadingFunction(source, history, console);
    try {
      function.begin();
      return function;
    } catch (RuntimeException | InterruptedException e) {
      function.close();
      throw e;
    }
  }

  private synchronized void begin() throws InterruptedException {
    load(settling.now());
    watch.setDaemon(true);
    watch.start();
  }

  @Override
  public Invocation invoke(String from, Event event, StreamListener listener)
      throws InterruptedException {
    FunctionProcess process = acquire();
    String requestId = event.requestId();
    boolean ended = false;
    try {
      history.begin(requestId, from);
      CollectedStream stream =
          new CollectedStream(listener, part -> history.stream(requestId, part));
      Invocation invocation = stream.completed(process.invoke(from, event, stream));
      history.end(invocation);
      ended = true;
      return invocation;
    } finally {
      if (!ended) {
        history.abandon(requestId);
      }
      process.users().leave();
    }
  }

  private synchronized FunctionProcess acquire() throws InterruptedException {
    FunctionProcess process = refresh();
    process.users().enter();
    return process;
  }

  /** Returns the process of the code as it is now. */
  private synchronized FunctionProcess refresh() throws InterruptedException {
    Running running = current;
    if (running == null) {
      throw new IllegalStateException("the function is closed");
    }
    CodeState state = settling.now();
    if (state.equals(running.state())) {
      return running.process();
    }
    CodeState loadable = settling.loadable(running.state());
    try {
      return load(loadable);
    } catch (DevServerException | UncheckedIOException | IllegalArgumentException unusable) {
      return keep(loadable, String.valueOf(unusable.getMessage()));
    }
  }

  private FunctionProcess load(CodeState state) throws InterruptedException {
    // Read before the old process is ended, as they may be wrong.
    FunctionSettings settings = source.settings().get();
    Running old = current;
    if (old != null && source.takesTurns()) {
      old.process().users().awaitNone();
      old.process().close();
    }
    Loaded loaded = loadSettled(state, settings);
    current = loaded.running();
    if (old != null) {
      retire(old.process());
      reloads++;
    }
    if (old != null || !loaded.failure().isEmpty()) {
      history.reload(new Reload(reloads, loaded.failure()));
    }
    return loaded.running().process();
  }

  /**
   * Loads the code and, meanwhile, sees whether more of it changes; if so, that was not all, and it
   * is loaded once more.
   */
  private Loaded loadSettled(CodeState first, FunctionSettings settings)
      throws InterruptedException {
    CodeState state = first;
    long since = System.nanoTime();
    FunctionProcess process = standby.take(state, settings);
    List<String> failure = process.initialize();
    for (CodeState now = settling.settled(since); !now.equals(state); ) {
      process.close();
      state = settling.loadable(state);
      since = System.nanoTime();
      process = standby.start(source.settings().get());
      failure = process.initialize();
      now = settling.settled(since);
    }
    return new Loaded(new Running(process, state), failure);
  }

  /** Keeps the process that there is, as another one can't be started. */
  private FunctionProcess keep(CodeState state, String why) {
    FunctionProcess process = running().process();
    current = new Running(process, state);
    reloads++;
    history.reload(new Reload(reloads, List.of(why)));
    return process;
  }

  private Running running() {
    return Objects.requireNonNull(current, "there is a process from the beginning to the end");
  }

  private static void retire(FunctionProcess process) {
    Thread end =
        new Thread(
            () -> {
              try {
                process.users().awaitNone();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              process.close();
            },
            "function-end");
    end.setDaemon(true);
    end.start();
  }

  private void watch() {
    try {
      do {
        settling.pause();
      } while (look());
    } catch (InterruptedException closed) {
      return;
    }
  }

  /** Looks for changes until the function is closed, whatever goes wrong. */
  private synchronized boolean look() throws InterruptedException {
    if (current == null) {
      return false;
    }
    unseenChanges.tellOf(this::refresh);
    noStandby.tellOf(() -> standby.prepare(running().state()));
    return true;
  }

  /** Ends all processes. */
  @Override
  public void close() {
    watch.interrupt();
    synchronized (this) {
      standby.close();
      if (current != null) {
        current.process().close();
        current = null;
      }
    }
  }
}
