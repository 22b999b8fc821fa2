package dev.flint.runtime.dev.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.emulator.Event;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvocationCallsTest {

  private static final String PATH = "/_flint/api/invocations";

  private PageServer page;

  @BeforeEach
  void start() throws Exception {
    page = PageServer.start();
  }

  @AfterEach
  void stop() {
    page.close();
  }

  @Test
  void listsInvocationsOldestFirstWithoutTheirEvents() throws Exception {
    page.function.invoke("GET /a", Event.of("{}").withRequestId("one"));
    page.function.invoke("GET /b", Event.of("{}").withRequestId("two"));

    JsonNode list = RawHttp.get(page, PATH).json();

    assertEquals("one", list.at("/0/requestId").asText());
    assertEquals("two", list.at("/1/requestId").asText());
    assertEquals("GET /b", list.at("/1/source").asText());
    assertEquals(87 << 20, list.at("/1/peakMemory").asInt());
    assertFalse(list.at("/1").has("event"));
    assertFalse(list.at("/1").has("initMs"), "a warm one has no init");
  }

  @Test
  void tellsAllOfOneInvocation() throws Exception {
    page.function
        .answers("{\"statusCode\":201,\"headers\":{\"X-A\":\"b\"},\"body\":\"made\"}")
        .logs("START RequestId: one Version: $LATEST", "{\"level\":\"INFO\",\"message\":\"hi\"}");
    page.function.invoke("POST /", Event.of("{\"n\":1}").withRequestId("one"));

    JsonNode detail = RawHttp.get(page, PATH + "/one").json();

    assertEquals("one", detail.path("requestId").asText());
    assertEquals("{\"n\":1}", detail.at("/event/text").asText());
    assertEquals(201, detail.at("/http/status").asInt());
    assertEquals("b", detail.at("/http/headers/0/value").asText());
    assertEquals("made", detail.at("/http/body/text").asText());
    assertTrue(detail.at("/log/0/platform").asBoolean());
    assertEquals("hi", detail.at("/log/1/message").asText());
    assertTrue(detail.path("traceHeader").asText().startsWith("Root=1-"));
    assertTrue(detail.path("remainingMs").isIntegralNumber(), detail::toString);
  }

  @Test
  void servesEventAndAnswerWholeAndAsText() throws Exception {
    String answer = "\"" + "x".repeat(1_000_000) + "\"";
    page.function.answers(answer);
    page.function.invoke("page", Event.of("<p>").withRequestId("one"));

    RawHttp.Answer event = RawHttp.get(page, PATH + "/one/event");

    assertEquals("<p>", event.body());
    assertTrue(event.head().contains("Content-Type: text/plain"), event::head);
    assertTrue(event.head().contains("X-Content-Type-Options: nosniff"), event::head);
    assertEquals(answer, RawHttp.get(page, PATH + "/one/answer").body());
    assertEquals(404, RawHttp.get(page, PATH + "/one/body").status());
    assertEquals(404, RawHttp.get(page, PATH + "/one/other").status());
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=utf-8, text/html; charset=utf-8",
    "image/svg+xml, image/svg+xml",
    "text/javascript, text/plain; charset=utf-8",
    "application/pdf, text/plain; charset=utf-8"
  })
  void servesTheBodyForHttpWhereItCanDoNothing(String type, String expected) throws Exception {
    RawHttp.Answer body = bodyOfType(type);

    assertEquals("<b>", body.body());
    assertTrue(body.head().contains("Content-Type: " + expected + "\r\n"), body::head);
    assertTrue(body.head().contains("Content-Security-Policy: sandbox;"), body::head);
  }

  private RawHttp.Answer bodyOfType(String type) throws IOException, InterruptedException {
    page.function.answers(
        "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"" + type + "\"},\"body\":\"<b>\"}");
    page.function.invoke("GET /", Event.of("{}").withRequestId("one"));
    return RawHttp.get(page, PATH + "/one/body");
  }
}
