package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Takes payments, and logs what becomes of each so that it can be asked for by order. */
public final class Payments implements RequestHandler<Payment, String> {
  private static final Logger LOG = LoggerFactory.getLogger(Payments.class);

  @Override
  public String handleRequest(Payment payment, Context context) {
    MDC.put("order", payment.order());
    try {
      charge(payment);
      LOG.atInfo().addKeyValue("cents", payment.cents()).log("Paid");
      return "paid";
    } catch (IllegalArgumentException e) {
      LOG.warn("Declined", e);
      return "declined";
    } finally {
      MDC.remove("order");
    }
  }

  private static void charge(Payment payment) {
    LOG.debug("Charging {} cents", payment.cents());
    if (payment.cents() <= 0) {
      throw new IllegalArgumentException(payment.cents() + " cents are no payment");
    }
    if (payment.card() == null || payment.card().isBlank()) {
      throw new IllegalArgumentException("no card");
    }
  }
}
