package functions;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Does to its process what the event names, and then answers or fails; a thread of it goes on. */
public final class Hostile {

  private static final CountDownLatch NEVER = new CountDownLatch(1);
  private static final List<Object> HELD = new ArrayList<>();

  public Hostile() {
    new Thread(Hostile::waitForEver, "goes on").start();
  }

  public String answer(String way) {
    if (!way.equals("nothing")) {
      Way.valueOf(way).deed.run();
    }
    return "well";
  }

  public String fail(String way) {
    Way.valueOf(way).deed.run();
    throw new InternalError("the JVM is ill");
  }

  /** Something to do. */
  private enum Way {
    FLUSH_THROWS(() -> setStreams(new Throwing(() -> new IllegalStateException("flush")))),
    FLUSH_THROWS_ERROR(() -> setStreams(new Throwing(() -> new AssertionError("flush")))),
    FLUSH_OVERFLOWS(() -> setStreams(new Throwing(Hostile::overflow))),
    FLUSH_THROWS_WHAT_CAN_NOT_BE_TOLD(() -> setStreams(new Throwing(Untold::new))),
    FLUSH_NEVER_RETURNS(() -> setStreams(new Throwing(Hostile::waitForEver))),
    OUT_IS_NULL(() -> System.setOut(null)),
    ERR_IS_NULL(() -> System.setErr(null)),
    STREAM_THROWS(
        () -> setStreams(new PrintStream(new ThrowingSink(), true, StandardCharsets.UTF_8))),
    HOOK_HANGS(() -> Runtime.getRuntime().addShutdownHook(new Thread(Hostile::waitForEver))),
    HOOK_EXITS(() -> Runtime.getRuntime().addShutdownHook(new Thread(() -> System.exit(0)))),
    HOOK_INTERRUPTS(() -> Runtime.getRuntime().addShutdownHook(new Thread(Hostile::interruptAll))),
    UNCAUGHT_HANDLER_THROWS(
        () ->
            Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> {
                  throw new IllegalStateException("handler");
                })),
    PROPERTIES_THROW(() -> System.setProperties(new ThrowingProperties())),
    EXIT_IS_FORBIDDEN(NoExit::install),
    HEAP_IS_FULL(Hostile::fillHeap);

    private final Runnable deed;

    Way(Runnable deed) {
      this.deed = deed;
    }
  }

  private static void setStreams(PrintStream stream) {
    System.setOut(stream);
    System.setErr(stream);
  }

  private static Throwable waitForEver() {
    while (NEVER.getCount() > 0) {
      LockSupport.park();
    }
    return null;
  }

  private static Throwable overflow() {
    return overflow();
  }

  private static void interruptAll() {
    while (NEVER.getCount() > 0) {
      Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
    }
  }

  /** What is held stays held: nothing of it is the handler's own to give back. */
  private static void fillHeap() {
    for (int size = 1 << 20; size > 0; size /= 2) {
      try {
        while (true) {
          HELD.add(new byte[size]);
        }
      } catch (OutOfMemoryError e) {
        // Smaller ones may still have room.
      }
    }
    throw new OutOfMemoryError("full");
  }

  /** Makes what a stream throws, if it comes to that. */
  private interface Trouble {
    Throwable make();
  }

  /** Throws from all its methods. */
  private static final class Throwing extends PrintStream {

    private final transient Trouble trouble;

    Throwing(Trouble trouble) {
      super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      this.trouble = trouble;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      raise(trouble.make());
    }

    @Override
    public void flush() {
      raise(trouble.make());
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /** Throws behind a stream of the JDK's. */
  private static final class ThrowingSink extends OutputStream {

    @Override
    public void write(int octet) throws IOException {
      throw new AssertionError("sink");
    }

    @Override
    public void flush() {
      throw new AssertionError("sink");
    }
  }

  /** Has no method that returns. */
  private static final class Untold extends Error {

    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw this;
    }

    @Override
    public String toString() {
      throw this;
    }

    @Override
    public synchronized Throwable getCause() {
      throw this;
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw this;
    }
  }

  private static final class ThrowingProperties extends Properties {

    private static final long serialVersionUID = 1L;

    @Override
    public String getProperty(String name, String otherwise) {
      throw new IllegalStateException("properties");
    }
  }

  /** Of JDKs before 24. */
  @SuppressWarnings("removal")
  private static final class NoExit extends SecurityManager {

    static void install() {
      System.setSecurityManager(new NoExit());
    }

    @Override
    public void checkPermission(java.security.Permission permission) {
      // All is allowed but one.
    }

    @Override
    public void checkExit(int status) {
      throw new SecurityException("no exit");
    }
  }
}
