package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;

/** Says on standard output what of it is called. */
public final class Rehearsed implements RequestHandler<Rehearsed.Order, List<Rehearsed.Receipt>> {

  public Rehearsed() {
    System.out.println("handler made");
  }

  @Override
  public List<Receipt> handleRequest(Order order, Context context) {
    System.out.println("handler called");
    Receipt receipt = new Receipt();
    receipt.setOrders(Map.of("first", order));
    return List.of(receipt);
  }

  /** Gives what can't be bound. */
  public Conflicting conflicting(Conflicting event) {
    return event;
  }

  /** Is taken. */
  public static final class Order {

    private Item[] items;

    public Order() {
      System.out.println("order made");
    }

    public Item[] getItems() {
      System.out.println("order read");
      return items;
    }

    public void setItems(Item[] items) {
      System.out.println("order written");
      this.items = items;
    }
  }

  /** Is made by a constructor. */
  public record Item(String name, double price, Item part) {

    public Item {
      System.out.println("item made");
    }
  }

  /** Is given. */
  public static class Receipt {

    private Map<String, Order> orders;

    public Receipt() {
      System.out.println("receipt made");
    }

    public Map<String, Order> getOrders() {
      System.out.println("receipt read");
      return orders;
    }

    public void setOrders(Map<String, Order> orders) {
      this.orders = orders;
    }
  }

  /** Has two getters of one property. */
  public static final class Conflicting {

    public int getTotal() {
      return 1;
    }

    public int gettotal() {
      return 2;
    }
  }
}
