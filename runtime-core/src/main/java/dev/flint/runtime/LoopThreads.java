package dev.flint.runtime;

import dev.flint.runtime.logging.Setting;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The threads of several loops: the platform's, or virtual ones where a setting says so and the JDK
 * has them.
 */
final class LoopThreads {

  private static final Setting SETTING =
      new Setting("FLINT_VIRTUAL_THREADS", "flint.virtualThreads");

  /** Starts a virtual thread; null where the threads are the platform's. */
  private final @Nullable Method startVirtualThread;

  private LoopThreads(@Nullable Method startVirtualThread) {
    this.startVirtualThread = startVirtualThread;
  }

  static LoopThreads read(Map<String, String> variables, List<String> warnings) {
    if (SETTING.isTrue(variables, warnings)) {
      try {
        return new LoopThreads(Thread.class.getMethod("startVirtualThread", Runnable.class));
      } catch (NoSuchMethodException e) {
        warnings.add(
            SETTING + " is true, but this JDK has no virtual threads: 21 is the first that does");
      }
    }
    return new LoopThreads(null);
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
