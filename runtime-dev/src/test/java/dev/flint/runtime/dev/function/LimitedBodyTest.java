package dev.flint.runtime.dev.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import org.eclipse.jetty.io.Content;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {

  @Test
  void keepsWhatTheLimitAllows() throws Exception {
    LimitedBody body = LimitedBody.read(sent("event"), 5);

    assertFalse(body.isTooLarge());
    assertEquals(5, body.length());
    assertArrayEquals("event".getBytes(UTF_8), body.bytes());
  }

  @Test
  void tellsHowMuchWasSentBeyondTheLimit() throws Exception {
    LimitedBody body = LimitedBody.read(sent("event"), 4);

    assertTrue(body.isTooLarge());
    assertEquals(5, body.length());
    assertThrows(IllegalStateException.class, body::bytes);
  }

  @Test
  void readsToTheEnd() throws Exception {
    ByteArrayInputStream sent = new ByteArrayInputStream(new byte[100_000]);

    LimitedBody.read(Content.Source.from(sent), 4);

    assertEquals(-1, sent.read());
  }

  @Test
  void isEmptyWhereNothingIsSent() throws Exception {
    LimitedBody body = LimitedBody.read(sent(""), 4);

    assertFalse(body.isTooLarge());
    assertEquals(0, body.bytes().length);
  }

  private static Content.Source sent(String text) {
    return Content.Source.from(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
