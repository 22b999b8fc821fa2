package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;

/** Logs with SLF4J. */
public final class SlfLogs implements RequestHandler<String, String> {

  private static final Logger LOG = LoggerFactory.getLogger(SlfLogs.class);

  @Override
  public String handleRequest(String event, Context context) {
    switch (event) {
      case "message" -> LOG.info("an {} of {}", "order", 3);
      case "lines" -> LOG.warn("one\ntwo\r\nthree");
      case "odd" -> LOG.info(Sentences.ODD);
      case "large" -> LOG.info(Sentences.LARGE);
      case "ring" -> LOG.error("failed for {}", "Zoë", Sentences.ring());
      case "null" -> LOG.info(null);
      case "mdc" -> logWithMdc();
      case "fluent" ->
          LOG.atWarn()
              .setMessage("sold {}")
              .addArgument(() -> "tea")
              .addKeyValue("price", 4.5)
              .addKeyValue("message", "colliding")
              .addMarker(MarkerFactory.getMarker("AUDIT"))
              .setCause(new IllegalStateException("late"))
              .log();
      case "levels" -> logAtEveryLevel();
      case "threads" -> logFromThreads();
      default -> throw new IllegalArgumentException(event);
    }
    return event;
  }

  private static void logWithMdc() {
    MDC.put("customer", "Zoë");
    MDC.put("order", "7");
    MDC.put("removed", "");
    MDC.remove("removed");
    MDC.pushByKey("path", "a");
    LOG.info("with");
    MDC.clear();
    LOG.info("without " + MDC.getMDCAdapter().getCopyOfDequeByKey("path"));
  }

  private static void logAtEveryLevel() {
    LOG.trace("trace");
    LOG.debug("debug");
    LOG.info("info");
    LOG.warn("warn");
    LOG.error("error");
  }

  private static void logFromThreads() {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String name = "thread-" + i;
      threads.add(
          new Thread(
              () -> {
                MDC.put("thread", name);
                for (int line = 0; line < 200; line++) {
                  LOG.info(name + " " + line + " " + "x".repeat(line * 50) + " end");
                }
              }));
    }
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
