package dev.flint.runtime.dev.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.dev.function.Reload;
import dev.flint.runtime.emulator.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveEventsTest {

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
  void beginsWithHowThingsStand() throws Exception {
    page.function.invoke("GET /", Event.of("{}"));
    page.history.begin("under-way", "Invoke API");
    page.history.reload(new Reload(2, List.of("no class")));

    try (Socket socket = subscribe()) {
      JsonNode state = next(RawHttp.reader(socket), "state");

      assertEquals("GET /", state.at("/invocations/0/source").asText());
      assertEquals("under-way", state.at("/running/0/requestId").asText());
      assertEquals(2, state.at("/reload/number").asInt());
      assertEquals("no class", state.at("/reload/failure/0").asText());
    }
  }

  @Test
  void tellsOfAnInvocationsBeginAndEnd() throws Exception {
    try (Socket socket = subscribe()) {
      BufferedReader events = RawHttp.reader(socket);
      next(events, "state");
      Event event = Event.of("{}");
      page.function.fails("Runtime.UserException", "{\"errorType\":\"A\",\"errorMessage\":\"b\"}");

      page.function.invoke("Invoke API", event);

      assertEquals(event.requestId(), next(events, "began").path("requestId").asText());
      JsonNode ended = next(events, "ended");
      assertEquals("Invoke API", ended.path("source").asText());
      assertFalse(ended.path("succeeded").asBoolean());
      assertEquals("A: b", ended.path("error").asText());
      assertEquals(12, ended.path("durationMs").asDouble());
    }
  }

  @Test
  void tellsWhatIsStreamedWhileItComes() throws Exception {
    CountDownLatch seen = new CountDownLatch(2);
    page.function.does(
        (event, listener) -> {
          listener.takes("first".getBytes(UTF_8));
          seen.await();
          listener.takes("second".getBytes(UTF_8));
          return FakeFunction.response(event, "");
        });
    Event event = Event.of("{}");
    Thread client = new Thread(() -> invoke("GET /", event));

    try (Socket early = subscribe()) {
      BufferedReader events = RawHttp.reader(early);
      next(events, "state");
      client.start();
      next(events, "began");
      assertEquals("first", part(next(events, "streamed")));
      seen.countDown();
      try (Socket late = subscribe()) {
        JsonNode state = next(RawHttp.reader(late), "state");
        assertEquals("first", decoded(state.path("streams").path(event.requestId())));
      }
      seen.countDown();
      assertEquals("second", part(next(events, "streamed")));
      next(events, "ended");
    }
    client.join();
  }

  @Test
  void tellsTheBeginningOfALargeStreamAndWaitsForNoPage() throws Exception {
    page.function.does(
        (event, listener) -> {
          for (int i = 0; i < 100; i++) {
            listener.takes(new byte[100_000]);
          }
          return FakeFunction.response(event, "");
        });

    try (Socket socket = subscribe()) {
      BufferedReader events = RawHttp.reader(socket);
      next(events, "state");
      page.function.invoke("Invoke API", Event.of("{}"));

      next(events, "began");
      assertEquals(100_000, part(next(events, "streamed")).length());
      assertEquals(100_000, part(next(events, "streamed")).length());
      assertEquals(256 * 1024 - 200_000, part(next(events, "streamed")).length());
      assertEquals(10_000_000, next(events, "ended").path("answerSize").asInt());
    }
  }

  @Test
  void forgetsAnInvocationThatWillNotEnd() throws Exception {
    page.history.begin("abandoned", "Invoke API");
    page.history.begin("under-way", "Invoke API");
    try (Socket socket = subscribe()) {
      BufferedReader events = RawHttp.reader(socket);
      next(events, "state");

      page.history.abandon("abandoned");

      assertEquals("abandoned", next(events, "abandoned").path("requestId").asText());
    }
    try (Socket socket = subscribe()) {
      JsonNode running = next(RawHttp.reader(socket), "state").path("running");
      assertEquals("under-way", running.at("/0/requestId").asText());
      assertEquals(1, running.size());
    }
  }

  @Test
  void tellsAllPagesOfAReload() throws Exception {
    try (Socket one = subscribe();
        Socket other = subscribe()) {
      BufferedReader first = RawHttp.reader(one);
      BufferedReader second = RawHttp.reader(other);
      next(first, "state");
      next(second, "state");

      page.history.reload(new Reload(1, List.of()));

      assertEquals(1, next(first, "reloaded").path("number").asInt());
      assertTrue(next(second, "reloaded").path("failure").isEmpty());
    }
  }

  @Test
  void saysOfLargeAnswersOnlyHowLargeTheyAre() throws Exception {
    page.function.answers("\"" + "x".repeat(6 * 1024 * 1024) + "\"");
    page.function.invoke("page", Event.of("{}"));

    try (Socket socket = subscribe()) {
      JsonNode state = next(RawHttp.reader(socket), "state");

      assertEquals(6 * 1024 * 1024 + 2, state.at("/invocations/0/answerSize").asInt());
      assertTrue(state.toString().length() < 1000, () -> "length " + state.toString().length());
    }
  }

  private void invoke(String source, Event event) {
    try {
      page.function.invoke(source, event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String part(JsonNode streamed) {
    return decoded(streamed.path("part"));
  }

  private static String decoded(JsonNode base64) {
    return new String(Base64.getDecoder().decode(base64.asText()), UTF_8);
  }

  private Socket subscribe() throws IOException {
    return RawHttp.open(page, "GET /_flint/api/events", "");
  }

  /** Returns the data of the next event, which must be of this name. */
  private static JsonNode next(BufferedReader events, String name) throws IOException {
    String line = events.readLine();
    while (!line.startsWith("event: ")) {
      line = events.readLine();
    }
    assertEquals("event: " + name, line);
    return new ObjectMapper().readTree(events.readLine().substring("data: ".length()));
  }
}
