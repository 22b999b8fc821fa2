package dev.flint.runtime.streaming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpIntegrationResponseTest {

  private final ByteArrayOutputStream buffered = new ByteArrayOutputStream();
  private final Streamed streamed = new Streamed();

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 100, 199, 600})
  void refusesAStatusThatEndsNoExchange(int status) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> HttpIntegrationResponse.of(status));

    assertEquals("A status should be 200 to 599, but is " + status, refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "ü", "a\r\nb", "a\0"})
  void refusesANameThatIsNoToken(String name) {
    HttpIntegrationResponse response = HttpIntegrationResponse.of(200);

    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> response.withHeader(name, "1"));

    assertTrue(refused.getMessage().startsWith("A header's name should be letters, digits and "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nSet-Cookie: b", "a\rb", "a\0b"})
  void refusesMoreThanALine(String value) {
    HttpIntegrationResponse response = HttpIntegrationResponse.of(200);

    assertEquals(
        "The header X should be one line of text, but holds a line break or NUL",
        assertThrows(IllegalArgumentException.class, () -> response.withHeader("X", value))
            .getMessage());
    assertEquals(
        "A cookie should be one line of text, but holds a line break or NUL",
        assertThrows(IllegalArgumentException.class, () -> response.withCookie(value))
            .getMessage());
  }

  @Test
  void isLeftAsItIsByWhatIsAddedToIt() {
    HttpIntegrationResponse response = HttpIntegrationResponse.of(200);

    response.withHeader("X", "1").withCookie("a=b");

    assertEquals(HttpIntegrationResponse.of(200), response);
  }

  @Test
  void streamsIntoTheHandlersOwnStream() throws IOException {
    OutputStream body = HttpIntegrationResponse.of(204).openBody(streamed);

    assertSame(streamed, body);
    assertEquals("application/vnd.awslambda.http-integration-response", streamed.contentType);
    byte[] sent = streamed.toByteArray();
    JsonNode head = new ObjectMapper().readTree(Arrays.copyOf(sent, sent.length - 8));
    assertEquals(204, head.get("statusCode").intValue());
    assertArrayEquals(new byte[8], Arrays.copyOfRange(sent, sent.length - 8, sent.length));
  }

  @ParameterizedTest
  @CsvSource({"Grüße 🚀,false,Grüße 🚀", "'',false,''"})
  void isADocumentElse(String text, boolean base64, String expected) throws IOException {
    JsonNode document = written(text.getBytes(UTF_8));

    assertEquals(base64, document.get("isBase64Encoded").booleanValue());
    assertEquals(expected, document.get("body").textValue());
    assertFalse(document.has("cookies"));
  }

  @Test
  void isADocumentWithBase64WhereTheBodyIsNoText() throws IOException {
    byte[] bytes = {(byte) 0xFF, (byte) 0xD8, 0, 1};

    JsonNode document = written(bytes);

    assertTrue(document.get("isBase64Encoded").booleanValue());
    assertArrayEquals(bytes, document.get("body").binaryValue());
  }

  @Test
  void takesNoMoreOnceItsBodyIsClosed() throws IOException {
    OutputStream body = HttpIntegrationResponse.of(200).openBody(buffered);
    body.close();
    int length = buffered.size();

    body.close();

    assertThrows(IOException.class, () -> body.write(1));
    assertEquals(length, buffered.size());
  }

  private JsonNode written(byte[] bytes) throws IOException {
    try (OutputStream body = HttpIntegrationResponse.of(200).openBody(buffered)) {
      for (byte octet : bytes) {
        body.write(octet);
      }
    }
    return new ObjectMapper().readTree(buffered.toByteArray());
  }

  private static final class Streamed extends ByteArrayOutputStream implements StreamedOutput {

    private String contentType;

    @Override
    public void setContentType(String type) {
      contentType = type;
    }
  }
}
