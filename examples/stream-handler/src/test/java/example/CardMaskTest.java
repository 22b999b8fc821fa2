package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CardMaskTest {
  @Test
  void masksAllButTheLastFourDigits() throws IOException {
    assertEquals("{\"card\":\"************4242\"}\n", mask("{\"card\":\"5555000011114242\"}"));
  }

  @Test
  void leavesEverythingElse() throws IOException {
    String document =
        "{\n\"name\": \"Zoë\",\n\"order\": 5555000011114242,\n\"short\": \"4242\"\n}\n";

    assertEquals(document, mask(document));
  }

  private static String mask(String document) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    byte[] input = document.getBytes(StandardCharsets.UTF_8);
    new CardMask().handleRequest(new ByteArrayInputStream(input), output, null);
    return output.toString(StandardCharsets.UTF_8);
  }
}
