package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers the visitors of each counter. One object serves several invocations at once, so that what
 * they share is made for that.
 */
public final class Tickets implements RequestHandler<Map<String, String>, Tickets.Ticket> {
  /**
   * What a visitor draws.
   *
   * @param counter where
   * @param number the visitor's
   */
  public record Ticket(String counter, int number) {}

  private final Map<String, AtomicInteger> last = new ConcurrentHashMap<>();

  @Override
  public Ticket handleRequest(Map<String, String> event, Context context) {
    String counter = event.getOrDefault("counter", "A");
    int number = last.computeIfAbsent(counter, key -> new AtomicInteger()).incrementAndGet();
    return new Ticket(counter, number);
  }
}
