package dev.flint.runtime.dev.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what a client of the front for HTTP gets with what the page shows of it. */
class SameAsTheClientTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"statusCode\":201,\"body\":\"made\"}",
        "{\"statusCode\":404,\"headers\":{\"Content-Type\":\"text/html\"},\"body\":\"<p>\"}",
        "{\"statusCode\":200,\"body\":{}}",
        "{\"statusCode\":\"200\"}",
        "{\"id\":7}",
        "null",
        "no JSON"
      })
  void showsWhatTheClientGot(String answer) throws Exception {
    try (PageServer page = PageServer.startBesideHttp()) {
      page.function.answers(answer);

      RawHttp.Answer client = RawHttp.get(page, "/items/7?a=b");

      String requestId = page.history.invocations().get(0).requestId();
      JsonNode shown = RawHttp.get(page, "/_flint/api/invocations/" + requestId).json();
      assertEquals(client.status(), shown.path("status").asInt());
      assertEquals(client.status(), shown.at("/http/status").asInt());
      assertEquals(client.body(), shown.at("/http/body/text").asText());
      String type = "Content-Type: " + shown.at("/http/contentType").asText() + "\r\n";
      assertTrue(client.head().contains(type), client::head);
    }
  }
}
