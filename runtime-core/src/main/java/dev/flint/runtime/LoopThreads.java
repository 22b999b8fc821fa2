package dev.flint.runtime;

import dev.flint.runtime.logging.FunctionLog;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The threads of several loops: the platform's, or virtual ones where the environment variable
 * {@code FLINT_VIRTUAL_THREADS} or the system property {@code flint.virtualThreads} says {@code
 * true} and the JDK has them. The variable wins.
 */
final class LoopThreads {

  private static final String VARIABLE = "FLINT_VIRTUAL_THREADS";
  private static final String PROPERTY = "flint.virtualThreads";

  /** Starts a virtual thread; null where the threads are the platform's. */
  private final @Nullable Method startVirtualThread;

  private LoopThreads(@Nullable Method startVirtualThread) {
    this.startVirtualThread = startVirtualThread;
  }

  static LoopThreads read(Map<String, String> variables, FunctionLog log) {
    String variable = variables.get(VARIABLE);
    boolean isSet = variable != null && !variable.isEmpty();
    String name = isSet ? VARIABLE : PROPERTY;
    String value = isSet ? variable : System.getProperty(PROPERTY, "false");
    if (!"true".equalsIgnoreCase(value)) {
      if (!"false".equalsIgnoreCase(value)) {
        log.warn(name + " should be true or false, but is \"" + value + "\" (taken for false)");
      }
      return new LoopThreads(null);
    }
    try {
      return new LoopThreads(Thread.class.getMethod("startVirtualThread", Runnable.class));
    } catch (NoSuchMethodException e) {
      log.warn(name + " is true, but this JDK has no virtual threads: 21 is the first that does");
      return new LoopThreads(null);
    }
  }

  /** Starts a loop. */
  void start(Runnable loop, int number) throws ReflectiveOperationException {
    if (startVirtualThread != null) {
      startVirtualThread.invoke(null, loop);
    } else {
      Thread thread = new Thread(loop, "flint-loop-" + number);
      thread.setDaemon(true);
      thread.start();
    }
  }
}
