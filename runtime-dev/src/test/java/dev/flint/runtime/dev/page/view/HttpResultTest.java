package dev.flint.runtime.dev.page.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Headers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpResultTest {

  @Test
  void readsStatusHeadersAndBody() {
    HttpResult answer =
        read(
            """
            {"statusCode":201,"headers":{"content-type":"text/plain","X-Order":"4711"},
             "multiValueHeaders":{"Via":["a","b"]},"cookies":["c=1"],"body":"Grüße"}""");

    assertEquals(201, answer.status());
    assertEquals("text/plain", answer.contentType());
    assertEquals(
        List.of("content-type", "X-Order", "Via", "Via", "Set-Cookie"), answer.headers().names());
    assertEquals("Grüße", new String(answer.body(), UTF_8));
  }

  @Test
  void decodesABase64Body() {
    byte[] body = read("{\"statusCode\":200,\"body\":\"AP8B\",\"isBase64Encoded\":true}").body();

    assertArrayEquals(new byte[] {0, (byte) 0xff, 1}, body);
  }

  @Test
  void keepsABodyThatIsNoBase64ThoughItSaysSo() {
    byte[] body = read("{\"statusCode\":200,\"body\":\"<p>\",\"isBase64Encoded\":true}").body();

    assertEquals("<p>", new String(body, UTF_8));
  }

  @Test
  void readsTheHeadOfAStreamedAnswer() {
    String head = "{\"statusCode\":202,\"headers\":{\"Content-Type\":\"text/html\"}}";
    Headers streamed =
        Headers.NONE.with("Content-Type", "application/vnd.awslambda.http-integration-response");

    HttpResult answer = read(head + "\0".repeat(8) + "<h1>", streamed).orElseThrow();

    assertEquals(202, answer.status());
    assertEquals("text/html", answer.contentType());
    assertEquals("<h1>", new String(answer.body(), UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{\"statusCode\":\"200\"}", "{\"status\":200}", "<p>"})
  void isNoneOfOtherAnswers(String body) {
    assertEquals(Optional.empty(), read(body, Headers.NONE));
  }

  private static HttpResult read(String json) {
    return read(json, Headers.NONE).orElseThrow();
  }

  private static Optional<HttpResult> read(String body, Headers headers) {
    return HttpResult.of(new Answer.Response("id", body.getBytes(UTF_8), headers, Headers.NONE));
  }
}
