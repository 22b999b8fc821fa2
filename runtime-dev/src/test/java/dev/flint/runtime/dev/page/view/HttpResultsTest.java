package dev.flint.runtime.dev.page.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.OwnCode;
import dev.flint.runtime.dev.http.answer.HttpAnswer;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.Route;
import dev.flint.runtime.dev.http.route.Routes;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpResultsTest {

  private static final String REQUEST = "GET /items/7";
  private static final String HEAD =
      "{\"statusCode\":202,\"headers\":{\"Content-Type\":\"text/html\"}}";
  private static final Headers STREAMED =
      Headers.NONE.with("Lambda-Runtime-Function-Response-Mode", "streaming");
  private static final Headers HEADED =
      STREAMED.with("Content-Type", "application/vnd.awslambda.http-integration-response");

  @ParameterizedTest
  @ValueSource(strings = {REQUEST, "page", "Invoke API"})
  void readsStatusHeadersAndBody(String source) {
    HttpAnswer answer =
        read(
            source,
            """
            {"statusCode":201,"headers":{"content-type":"text/plain","X-Order":"4711"},
             "multiValueHeaders":{"Via":["a","b"]},"cookies":["c=1"],"body":"Grüße"}""");

    assertEquals(201, answer.status());
    assertEquals(
        List.of("content-type", "X-Order", "Via", "Via", "Set-Cookie"), answer.headers().names());
    assertEquals("Grüße", new String(answer.body(), UTF_8));
  }

  @Test
  void decodesABase64Body() {
    byte[] body =
        read(REQUEST, "{\"statusCode\":200,\"body\":\"AP8B\",\"isBase64Encoded\":true}").body();

    assertArrayEquals(new byte[] {0, (byte) 0xff, 1}, body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"statusCode\":200,\"body\":{}}",
        "{\"statusCode\":99}",
        "{\"statusCode\":200,\"body\":\"<p>\",\"isBase64Encoded\":true}",
        "no JSON"
      })
  void hasTheFailureThatTheClientGotOfAnAnswerThatCannotBeSent(String body) {
    HttpAnswer answer = read(REQUEST, body);

    assertEquals(502, answer.status());
    assertTrue(new String(answer.body(), UTF_8).contains("The function's answer should "));
    assertEquals(Optional.empty(), results(PayloadFormat.V2).of(invocation("page", body)));
  }

  @ParameterizedTest
  @CsvSource({"V2, 200", "V1, 502", "ALB, 502"})
  void hasOfAnAnswerWithoutStatusWhatTheServiceMakesOfIt(PayloadFormat format, int status) {
    HttpAnswer answer = results(format).of(invocation(REQUEST, "{\"id\":7}")).orElseThrow();

    assertEquals(status, answer.status());
    assertEquals("application/json", answer.headers().first("Content-Type").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "/api, text/plain; charset=utf-8",
    "/url, application/json",
  })
  void hasTheContentTypeOfTheRouteWhereTheAnswerHasNone(String path, String type) {
    Routes routes = Routes.of(List.of(new Route(Api.HTTP_API, "GET", "/api"), Route.FUNCTION_URL));
    HttpResults results = new HttpResults(routes, HttpSettings.of(PayloadFormat.V2));

    HttpAnswer answer = results.of(invocation("GET " + path, "{\"statusCode\":200}")).orElseThrow();

    assertEquals(type, answer.headers().first("Content-Type").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {REQUEST, "page"})
  void readsTheHeadOfAStreamedAnswer(String source) {
    HttpAnswer answer =
        results(PayloadFormat.V2)
            .of(invocation(source, HEAD + "\0".repeat(8) + "<h1>", HEADED))
            .orElseThrow();

    assertEquals(202, answer.status());
    assertEquals("text/html", answer.headers().first("Content-Type").orElseThrow());
    assertEquals("<h1>", new String(answer.body(), UTF_8));
  }

  @Test
  void hasAFailureOfAHeadThatDoesNotEnd() {
    Invocation invocation = invocation(REQUEST, HEAD, HEADED);

    assertEquals(502, results(PayloadFormat.V2).of(invocation).orElseThrow().status());
  }

  @Test
  void hasAStreamWithoutHeadAsItIs() {
    String body = "{\"statusCode\":404}";
    HttpResults results = results(PayloadFormat.V2);

    HttpAnswer answer = results.of(invocation(REQUEST, body, STREAMED)).orElseThrow();

    assertEquals(200, answer.status());
    assertEquals(body, new String(answer.body(), UTF_8));
    assertEquals(Optional.empty(), results.of(invocation("page", body, STREAMED)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{\"status\":200}", "<p>"})
  void hasNothingOfOtherAnswersToOtherEvents(String body) {
    assertEquals(Optional.empty(), results(PayloadFormat.V2).of(invocation("page", body)));
  }

  private static HttpResults results(PayloadFormat format) {
    return new HttpResults(Routes.ALL, HttpSettings.of(format));
  }

  private static HttpAnswer read(String source, String body) {
    return results(PayloadFormat.V2).of(invocation(source, body)).orElseThrow();
  }

  private static Invocation invocation(String source, String body) {
    return invocation(source, body, Headers.NONE);
  }

  private static Invocation invocation(String source, String body, Headers headers) {
    return new Invocation(
        source,
        Event.of("{}"),
        new Answer.Response("id", body.getBytes(UTF_8), headers, Headers.NONE),
        List.of(),
        Instant.EPOCH,
        Duration.ofMillis(1),
        Optional.empty(),
        OptionalLong.empty(),
        OwnCode.NONE);
  }
}
