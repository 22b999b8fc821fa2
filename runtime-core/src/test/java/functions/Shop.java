package functions;

import java.util.List;

/** Methods of every type that a serializer may be handed. */
public final class Shop {

  public String text(String text) {
    return text;
  }

  public String order(Orders.Order order) {
    return order.getItem();
  }

  public List<String> orders(List<Orders.Order> orders) {
    return orders.stream().map(Orders.Order::getItem).toList();
  }

  public void nothing(String text) {}
}
