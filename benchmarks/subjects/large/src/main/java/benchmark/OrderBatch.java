package benchmark;

import java.util.List;

/** What came in together. */
public final class OrderBatch {
  private List<Order> orders;

  public List<Order> getOrders() {
    return orders;
  }

  public void setOrders(List<Order> orders) {
    this.orders = orders;
  }
}
