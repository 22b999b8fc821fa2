package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippingTest {
  private static final String ORDER = "{\"item\":\"cup\",\"quantity\":2}";

  @Test
  void shipsEveryOrder() {
    assertEquals(List.of(), failures(message("1", ORDER), message("2", ORDER)));
  }

  @Test
  void givesBackOnlyTheMessagesThatFailed() {
    assertEquals(
        List.of("2", "4"),
        failures(
            message("1", ORDER),
            message("2", "two cups"),
            message("3", ORDER),
            message("4", "{\"item\":\"cup\"}")));
  }

  private static List<String> failures(SQSMessage... messages) {
    SQSEvent batch = new SQSEvent();
    batch.setRecords(List.of(messages));
    return new Shipping()
        .handleRequest(batch, null).getBatchItemFailures().stream()
            .map(BatchItemFailure::getItemIdentifier)
            .toList();
  }

  private static SQSMessage message(String id, String body) {
    SQSMessage message = new SQSMessage();
    message.setMessageId(id);
    message.setBody(body);
    return message;
  }
}
