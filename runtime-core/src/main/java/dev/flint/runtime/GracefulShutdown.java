package dev.flint.runtime;

import dev.flint.runtime.api.ExtensionsApi;
import dev.flint.runtime.api.RuntimeApiEndpoint;
import dev.flint.runtime.api.RuntimeApiException;
import dev.flint.runtime.handler.EventHandler;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.logging.Setting;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Lets the function end in order before the service ends its environment: the JVM's shutdown hooks
 * run, the handler is closed where it can be, what was printed is sent on, and the exit code is 0.
 *
 * <p>The service kills a process without a word, unless an extension is there to be told: so the
 * runtime registers one. Then SIGTERM comes, and SIGKILL 500 ms behind it, or 2 s where there is an
 * external extension, too.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html#runtimes-lifecycle-shutdown">Shutdown
 *     phase</a>
 */
final class GracefulShutdown {

  private static final Setting SETTING =
      new Setting("FLINT_GRACEFUL_SHUTDOWN", "flint.gracefulShutdown");
  private static final String NAME = "flint-graceful-shutdown";

  /** When what still runs is told of, in ms: the log should arrive before the kill does. */
  private static final long PATIENCE = 400;

  private final FunctionLog log;

  /** How to end the connections at which threads wait. */
  private final List<Runnable> disconnections = new CopyOnWriteArrayList<>();

  private volatile boolean disconnected;

  private GracefulShutdown(FunctionLog log) {
    this.log = log;
  }

  /** Null unless the setting asks for it. */
  static @Nullable GracefulShutdown read(
      Map<String, String> variables, FunctionLog log, List<String> warnings) {
    return SETTING.isTrue(variables, warnings) ? new GracefulShutdown(log) : null;
  }

  /** Prepares it, before the first event is asked for. */
  void prepare(EventHandler handler, RuntimeApiEndpoint endpoint) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(handler), NAME));
    exitWithZeroAtSigterm();
    ExtensionsApi api = new ExtensionsApi(endpoint);
    disconnects(api::disconnect);
    register(api);
  }

  /**
   * Ends a connection at the end, too. The JVM would wait some 300 ms for a thread that reads from
   * it.
   */
  void disconnects(Runnable disconnection) {
    disconnections.add(disconnection);
  }

  /** Returns whether the service is lost because this has come to its end. */
  boolean hasDisconnected() {
    return disconnected;
  }

  private void register(ExtensionsApi api) {
    try {
      String identifier = api.register(NAME);
      startDaemon("flint-extension", () -> await(api, identifier));
    } catch (RuntimeApiException e) {
      log.warn("The function will be killed without a word: " + e.getMessage());
    }
  }

  private static void await(ExtensionsApi api, String identifier) {
    try {
      api.awaitEvents(identifier);
    } catch (RuntimeApiException e) {
      // The loop finds out by itself, and says so.
    }
  }

  /** What the JVM does by itself at SIGTERM, but for its exit code of 143. */
  private void exitWithZeroAtSigterm() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler exit = this::exit;
      Object proxy =
          Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, exit);
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), proxy);
    } catch (ReflectiveOperationException | RuntimeException e) {
      log.warn("At SIGTERM the exit code is 143, since the JRE has no jdk.unsupported: " + e);
    }
  }

  private Object exit(Object proxy, Method method, Object[] arguments) {
    if (method.getName().equals("handle")) {
      Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
      startDaemon("flint-shutdown-watch", () -> tellWhatStillRuns(before));
      ProcessExit.with(ExitCode.SHUT_DOWN);
    }
    return method.getName().equals("hashCode") ? (Object) hashCode() : NAME;
  }

  private void end(EventHandler handler) {
    try {
      if (handler.instance() instanceof AutoCloseable closeable) {
        closeable.close();
      }
    } catch (Throwable e) {
      log.error(e);
    } finally {
      log.flushOutput();
      disconnected = true;
      disconnections.forEach(Runnable::run);
    }
  }

  private void tellWhatStillRuns(Set<Thread> before) {
    try {
      Thread.sleep(PATIENCE);
    } catch (InterruptedException e) {
      // Told at once, then.
    }
    Thread.getAllStackTraces()
        .forEach(
            (thread, stack) -> {
              if (!before.contains(thread) && !thread.isDaemon()) {
                log.warn(
                    "Still running "
                        + PATIENCE
                        + " ms after SIGTERM, and killed soon: "
                        + thread.getName()
                        + (stack.length == 0 ? "" : " at " + stack[0]));
              }
            });
  }

  private static void startDaemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
