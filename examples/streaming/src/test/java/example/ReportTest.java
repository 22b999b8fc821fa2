package example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void hasAsManyRowsAsTheQuerySays() throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    byte[] event = "{\"rawQueryString\": \"rows=2\"}".getBytes(UTF_8);

    new Report().handleRequest(new ByteArrayInputStream(event), output, null);

    String response = output.toString(UTF_8);
    assertTrue(response.contains("\"statusCode\":200"), response);
    assertTrue(response.contains("\"body\":\"row,square\\n1,1\\n2,4\\n\""), response);
  }
}
