package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

  private static final String ERROR =
      "{\"errorType\":\"shop.NoStock\",\"errorMessage\":\"" + "none ".repeat(20) + "\"}";

  @Test
  void readsTheErrorThatBrokeAResponseOff() {
    Answer.Response response = brokenOffBy(Base64.getEncoder().encodeToString(bytes(ERROR)));

    assertFalse(response.succeeded());
    assertEquals(Optional.of("shop.NoStock"), response.errorType());
    assertEquals(ERROR, document(response));
  }

  @Test
  void readsAnErrorInSeveralLines() {
    Answer.Response response = brokenOffBy(Base64.getMimeEncoder().encodeToString(bytes(ERROR)));

    assertEquals(ERROR, document(response));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"errorType\":\"shop.NoStock\"}", "no stock!", "stock", "ab=c"})
  void keepsAnErrorThatIsNoBase64(String text) {
    assertEquals(text, document(brokenOffBy(text)));
  }

  @Test
  void hasNoErrorWhereTheResponseIsWhole() {
    Answer.Response response = new Answer.Response("a", bytes("whole"), Headers.NONE, Headers.NONE);

    assertTrue(response.succeeded());
    assertEquals(Optional.empty(), response.errorType());
    assertEquals("", document(response));
  }

  private static Answer.Response brokenOffBy(String errorBody) {
    Headers trailers =
        Headers.NONE
            .with("Lambda-Runtime-Function-Error-Type", "shop.NoStock")
            .with("Lambda-Runtime-Function-Error-Body", errorBody);
    return new Answer.Response("a", bytes("half"), Headers.NONE, trailers);
  }

  private static String document(Answer answer) {
    return new String(answer.errorDocument(), UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
