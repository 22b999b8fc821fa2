package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.flint.runtime.lifecycle.AfterAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Does at its end, and behind its answers, what its variables and events say. */
public final class Lifecycle implements RequestHandler<String, String>, AutoCloseable {

  private static final String AT_END = System.getenv().getOrDefault("AT_END", "");

  /** What it does behind an answer, where the test makes a service of it. */
  public static final class Hook implements AfterAnswer {

    @Override
    public void afterAnswer(Context context) throws Exception {
      System.out.println("after " + context.getAwsRequestId());
      if (AT_END.equals("hook hangs")) {
        new CountDownLatch(1).await();
      }
    }
  }

  private static final Thread LOOP = Thread.currentThread();

  public Lifecycle() {
    Runtime.getRuntime().addShutdownHook(new Thread(Lifecycle::runHook, "function-hook"));
  }

  private static void runHook() {
    System.out.println("hook runs");
    if (AT_END.equals("hangs")) {
      hang();
    } else if (AT_END.equals("outlives loop")) {
      while (isReading(LOOP)) {
        Thread.onSpinWait();
      }
      System.out.println("loop has ended");
    }
  }

  private static boolean isReading(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals("java.net.Socket$SocketInputStream"));
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Answers the event, or the threads' names where it asks for them; one that is a port is answered
   * when who listens there has sent a byte.
   */
  @Override
  public String handleRequest(String event, Context context) {
    if (event.matches("\\d+")) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(event))) {
        socket.getInputStream().read();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return event.equals("threads")
        ? Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .collect(Collectors.joining(" "))
        : event;
  }

  @Override
  public void close() {
    System.out.print("closed");
    if (AT_END.equals("close fails")) {
      throw new IllegalStateException("close failed");
    }
  }
}
