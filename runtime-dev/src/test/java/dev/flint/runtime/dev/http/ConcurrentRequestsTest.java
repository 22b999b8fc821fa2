package dev.flint.runtime.dev.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many clients, and a function that answers one at a time. */
class ConcurrentRequestsTest {

  private static final int CONNECTIONS = 32;
  private static final int REQUESTS = 1000;

  @Test
  void givesEachOfAThousandRequestsItsOwnAnswer() throws Exception {
    FakeInvoker function = new FakeInvoker((event, listener) -> echo(event));
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    CyclicBarrier start = new CyclicBarrier(CONNECTIONS);
    List<Future<List<String>>> clients = new ArrayList<>();
    try (FrontServer server = FrontServer.of(function)) {
      for (int connection = 0; connection < CONNECTIONS; connection++) {
        clients.add(threads.submit(client(server, start, connection)));
      }
      Set<String> answers = new HashSet<>();
      for (Future<List<String>> client : clients) {
        answers.addAll(client.get());
      }

      assertEquals(REQUESTS, answers.size());
      assertEquals(REQUESTS, function.events.size());
      assertEquals(REQUESTS, function.events.stream().map(Event::requestId).distinct().count());
    } finally {
      threads.shutdownNow();
    }
  }

  /** Sends every 32nd request over one connection; returns what was answered, which is checked. */
  private static Callable<List<String>> client(
      FrontServer server, CyclicBarrier start, int connection) {
    return () -> {
      List<String> answers = new ArrayList<>();
      try (RawClient client = server.connect()) {
        start.await();
        for (int number = connection; number < REQUESTS; number += CONNECTIONS) {
          String body = "cup " + number + " " + "x".repeat(number * 7);
          client.send(
              "POST /cups/%d?n=%d HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(number, number, body.length(), body));
          String head = client.readTo("\r\n\r\n");
          assertTrue(head.contains("X-Path: /cups/" + number + "\r\n"), head);
          assertTrue(head.contains("Content-Length: " + body.length() + "\r\n"), head);
          assertEquals(body, client.read(body.length()));
          answers.add(body);
        }
      }
      return answers;
    };
  }

  private static Answer echo(Event event) {
    try {
      JsonNode request = FrontServer.json(event.body());
      ObjectNode answer = new JsonMapper().createObjectNode().put("statusCode", 200);
      answer.putObject("headers").put("X-Path", request.get("rawPath").textValue());
      answer.set("body", request.get("body"));
      return FakeInvoker.response(event, answer.toString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
