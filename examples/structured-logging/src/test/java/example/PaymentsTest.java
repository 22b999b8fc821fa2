package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class PaymentsTest {
  @Test
  void takesAPayment() {
    assertEquals("paid", new Payments().handleRequest(new Payment("7", 450, "card-1"), null));
    assertNull(MDC.get("order"));
  }

  @Test
  void declinesWhatIsNoPayment() {
    assertEquals("declined", new Payments().handleRequest(new Payment("8", 0, "card-1"), null));
    assertEquals("declined", new Payments().handleRequest(new Payment("9", 450, null), null));
  }
}
