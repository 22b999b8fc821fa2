package dev.flint.runtime.dev.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoMayAskTest {

  private static final String PATH = "/_flint/api/invocations";
  private static final String JSON = "Content-Type: application/json";

  private PageServer page;

  @BeforeEach
  void start() throws Exception {
    page = PageServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    page.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1:65535", "[::1]", "[::1]:8080"})
  void takesRequestsForThisMachine(String host) throws IOException {
    assertEquals(200, RawHttp.get(page, PATH, "Host: " + host).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example:80",
        "evil.example:127",
        "10.0.0.1",
        "0.0.0.0:80"
      })
  void refusesRequestsUnderAnotherName(String host) throws IOException {
    RawHttp.Answer refusal = RawHttp.get(page, "/_flint/", "Host: " + host);

    assertEquals(403, refusal.status());
    assertEquals(
        "Host must be localhost, 127.0.0.1 or [::1], with any port, but is '" + host + "'",
        refusal.json().path("message").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://localhost:1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void letsNoOtherPageSendEvents(String header) throws IOException {
    assertEquals(403, RawHttp.post(page, PATH, "{}", JSON, header).status());
    assertEquals(0, page.history.invocations().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://localhost:1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void letsNoOtherPageReadWhatHappened(String header) throws IOException {
    for (String call : List.of("events", "function", "invocations")) {
      assertEquals(403, RawHttp.get(page, "/_flint/api/" + call, header).status(), call);
    }
  }

  @Test
  void letsThePageAndWhoeverTypesTheAddressRead() throws IOException {
    assertEquals(200, RawHttp.get(page, PATH, "Sec-Fetch-Site: same-origin").status());
    assertEquals(200, RawHttp.get(page, PATH, "Sec-Fetch-Site: none").status());
    assertEquals(200, RawHttp.get(page, PATH).status());
  }

  @Test
  void letsLinksFromElsewhereLeadToThePage() throws IOException {
    assertEquals(200, RawHttp.get(page, "/_flint/", "Sec-Fetch-Site: cross-site").status());
  }

  @Test
  void letsThePageAndProgramsSendEvents() throws IOException {
    String own = "Origin: http://localhost:" + page.port();

    assertEquals(200, RawHttp.post(page, PATH, "{}", JSON, own).status());
    assertEquals(
        200, RawHttp.post(page, PATH, "{}", JSON, own, "Sec-Fetch-Site: same-origin").status());
    assertEquals(200, RawHttp.post(page, PATH, "{}", JSON).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: http://localhost.evil.example",
        "Origin: null",
        "Sec-Fetch-Site: cross-site"
      })
  void letsNoPageFromElsewhereCallTheFunction(String header) throws IOException {
    assertEquals(403, RawHttp.post(page, "/orders", "{}", header).status());
    assertEquals(403, RawHttp.send(page, "DELETE /orders", "", header).status());
  }

  @Test
  void saysWhichOriginItExpectsAndWhichItFound() throws IOException {
    RawHttp.Answer refusal = RawHttp.post(page, "/orders", "{}", "Origin: https://evil.example");

    assertEquals(
        "Origin of a POST must be a page on localhost, 127.0.0.1 or [::1], but is"
            + " 'https://evil.example'",
        refusal.json().path("message").asText());
  }

  @Test
  void letsFrontEndsOfThisMachineAndProgramsCallTheFunction() throws IOException {
    String frontEnd = "Origin: http://localhost:3000";

    assertEquals(204, RawHttp.post(page, "/orders", "{}", frontEnd).status());
    assertEquals(
        204, RawHttp.post(page, "/orders", "{}", frontEnd, "Sec-Fetch-Site: same-site").status());
    assertEquals(204, RawHttp.post(page, "/orders", "{}").status());
  }

  @Test
  void letsReadingRequestsPassWhereverTheyComeFrom() throws IOException {
    String elsewhere = "Origin: https://evil.example";

    assertEquals(204, RawHttp.get(page, "/orders", elsewhere).status());
    assertEquals(204, RawHttp.send(page, "OPTIONS /orders", "", elsewhere).status());
    assertEquals(403, RawHttp.get(page, "/orders", "Host: evil.example").status());
  }
}
