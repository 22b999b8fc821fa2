package samples;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;

/** Sells what it has, and logs in each way that there is. */
public final class Shop implements RequestHandler<Shop.Order, Shop.Price> {

  private final LambdaLogger log = LambdaRuntime.getLogger();
  private int served;

  /** What is ordered. */
  public record Order(String item, int quantity) {}

  /** What it costs, and the how many-th order it is. */
  public record Price(String item, int cents, int served) {}

  public Shop() {
    System.out.println("The shop opens");
  }

  @Override
  public Price handleRequest(Order order, Context context) {
    context.getLogger().log("Ordered: " + order.item(), LogLevel.INFO);
    log.log("Counting\nprices", LogLevel.DEBUG);
    System.err.print("Ring");
    if (order.item().equals("coffee")) {
      throw new IllegalStateException("sold out", new IllegalArgumentException("coffee"));
    }
    return new Price(order.item(), 450 * order.quantity(), ++served);
  }
}
