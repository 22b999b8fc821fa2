package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Ships the orders of a queue. Of each batch, only the messages that failed come back. */
public final class Shipping implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final LambdaLogger log = LambdaRuntime.getLogger();
  private final ObjectMapper json = new ObjectMapper();

  /** The body of a message. */
  public record Order(String item, int quantity) {}

  @Override
  public SQSBatchResponse handleRequest(SQSEvent batch, Context context) {
    List<BatchItemFailure> failures = new ArrayList<>();
    for (SQSMessage message : batch.getRecords()) {
      try {
        log.log("Shipped " + ship(message));
      } catch (Exception e) {
        log.log("Not shipped, message " + message.getMessageId() + ": " + e.getMessage());
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private Order ship(SQSMessage message) throws JsonProcessingException {
    Order order = json.readValue(message.getBody(), Order.class);
    if (order.item() == null || order.quantity() < 1) {
      throw new IllegalArgumentException("an order needs an item and a quantity: " + order);
    }
    return order;
  }
}
