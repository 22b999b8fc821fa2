package benchmark;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Answers many orders with the same orders, confirmed and summed up. */
public final class ConfirmOrders implements RequestHandler<OrderBatch, OrderBatch> {
  @Override
  public OrderBatch handleRequest(OrderBatch batch, Context context) {
    for (Order order : batch.getOrders()) {
      long cents = 0;
      for (OrderItem item : order.getItems()) {
        cents += item.getQuantity() * item.getCents();
      }
      order.setTotalCents(cents);
      order.setConfirmed(true);
    }
    return batch;
  }
}
