package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Binds its event to an object that only a superclass's type parameter names. */
public final class Orders extends ListHandler<Orders.Order> {

  @Override
  String describe(Order order) {
    return order.getAmount() + " " + order.getItem();
  }

  /** A bean. */
  public static final class Order {

    private int amount;
    private String item;

    public int getAmount() {
      return amount;
    }

    public void setAmount(int amount) {
      this.amount = amount;
    }

    public String getItem() {
      return item;
    }

    public void setItem(String item) {
      this.item = item;
    }
  }

  /** Has a handler of both kinds; the bytes win. */
  public static final class Both implements RequestHandler<String, String>, RequestStreamHandler {

    @Override
    public String handleRequest(String event, Context context) {
      return "bound";
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context)
        throws IOException {
      response.write('s');
    }
  }
}
