package dev.flint.runtime.dev.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.dev.function.Invocation;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SentEventsTest {

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

  @Test
  void invokesTheFunctionWithTheEventAsItWasSent() throws Exception {
    page.function.does((event, listener) -> FakeFunction.response(event, event.text()));

    List<JsonNode> lines = RawHttp.post(page, PATH, "{ \"name\" : 1.0 }", JSON).lines();

    Invocation invocation = page.history.invocations().get(0);
    assertEquals("page", invocation.source());
    assertEquals("{ \"name\" : 1.0 }", invocation.answer().text());
    assertEquals(invocation.requestId(), lines.get(0).path("requestId").asText());
    assertTrue(lines.get(1).path("ended").asBoolean(), lines::toString);
  }

  @Test
  void letsTheInvocationGoOnWhenThePageIsLeft() throws Exception {
    CountDownLatch left = new CountDownLatch(1);
    page.function.does(
        (event, listener) -> {
          left.await();
          return FakeFunction.response(event, "\"late\"");
        });
    CountDownLatch ended = new CountDownLatch(1);
    page.history.add(new OnEnd(ended));

    try (Socket socket = RawHttp.open(page, "POST " + PATH, "{}", JSON)) {
      next(RawHttp.reader(socket), "requestId");
    }
    left.countDown();
    ended.await();

    assertEquals("\"late\"", page.history.invocations().get(0).answer().text());
  }

  @Test
  void saysWhyAnEventCouldNotBeSent() throws Exception {
    page.function.does(
        (event, listener) -> {
          throw new IllegalStateException("no java in /opt");
        });

    List<JsonNode> lines = RawHttp.post(page, PATH, "{}", JSON).lines();

    assertEquals("no java in /opt", lines.get(1).path("message").asText());
  }

  @Test
  void refusesAnotherContentTypeThanJson() throws Exception {
    RawHttp.Answer form = RawHttp.post(page, PATH, "a=b", "Content-Type: text/plain");

    assertEquals(415, form.status());
    assertEquals(
        "Content-Type must be application/json, but is 'text/plain'",
        form.json().path("message").asText());
    assertEquals(415, RawHttp.post(page, PATH, "{}").status());
    assertEquals(200, RawHttp.post(page, PATH, "{}", JSON + "; charset=utf-8").status());
    assertEquals(1, page.history.invocations().size());
  }

  @Test
  void refusesAnEventThatLambdaWouldRefuse() throws Exception {
    String large = "\"" + "x".repeat(6 * 1024 * 1024 - 2) + "\"";

    assertEquals(200, RawHttp.post(page, PATH, large, JSON).status());
    RawHttp.Answer refusal = RawHttp.post(page, PATH, large + " ", JSON);

    assertEquals(413, refusal.status());
    assertEquals(
        "An event has at most 6291456 bytes, but this one has 6291457",
        refusal.json().path("message").asText());
  }

  /** Returns the value of that name in the next line that has it. */
  private static String next(BufferedReader answer, String name) throws IOException {
    for (String line = answer.readLine(); line != null; line = answer.readLine()) {
      if (line.startsWith("{") && new ObjectMapper().readTree(line).has(name)) {
        return new ObjectMapper().readTree(line).path(name).asText();
      }
    }
    throw new IOException("The answer ended without " + name);
  }
}
