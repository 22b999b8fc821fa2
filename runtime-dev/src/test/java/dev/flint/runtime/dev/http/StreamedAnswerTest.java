package dev.flint.runtime.dev.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.Route;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.StreamListener;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Responses that the function streams. */
class StreamedAnswerTest {

  private static final String NULS = "\0".repeat(8);
  private static final Headers WITH_HEAD =
      Headers.NONE.with("Content-Type", "application/vnd.awslambda.http-integration-response");
  private static final Headers PLAIN = Headers.NONE.with("Content-Type", "text/event-stream");
  private static final String GET = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @Test
  void sendsWhatTheHeadSays() throws Exception {
    String head =
        """
        {"statusCode": 206, "headers": {"Content-Type": "text/x-tea", "Content-Length": "1"},
         "multiValueHeaders": {"X-Leaf": ["green", "black"]}, "cookies": ["a=1", "b=2"]}\
        """;
    HttpResponse<String> response = get(streaming(WITH_HEAD, head + NULS + "oolong"));

    assertEquals(206, response.statusCode());
    assertEquals("oolong", response.body());
    assertEquals(List.of("text/x-tea"), response.headers().allValues("content-type"));
    assertEquals(List.of("green", "black"), response.headers().allValues("x-leaf"));
    assertEquals(List.of("a=1", "b=2"), response.headers().allValues("set-cookie"));
    assertEquals(List.of("chunked"), response.headers().allValues("transfer-encoding"));
  }

  @Test
  void findsTheEndOfTheHeadWhereverItIsCut() throws Exception {
    String text = "{\"statusCode\":201}" + NULS + "\0tea";
    String[] bytes = text.split("");

    HttpResponse<String> response = get(streaming(WITH_HEAD, bytes));

    assertEquals(201, response.statusCode());
    assertEquals("\0tea", response.body());
  }

  @Test
  void sendsAResponseWithoutAHeadAsItIs() throws Exception {
    HttpResponse<String> typed = get(streaming(PLAIN, "data: 1\n\n", "data: 2\n\n"));
    HttpResponse<String> untyped = get(streaming(Headers.NONE, "x"));
    HttpResponse<String> empty = get(streaming(PLAIN));

    assertEquals(200, typed.statusCode());
    assertEquals("data: 1\n\ndata: 2\n\n", typed.body());
    assertEquals(List.of("text/event-stream"), typed.headers().allValues("content-type"));
    assertEquals(List.of("application/octet-stream"), untyped.headers().allValues("content-type"));
    assertEquals(200, empty.statusCode());
    assertEquals("", empty.body());
  }

  @Test
  void passesPartsOnWhileTheyCome() throws Exception {
    CountDownLatch firstIsRead = new CountDownLatch(1);
    FakeInvoker function =
        new FakeInvoker(
            (event, listener) -> {
              listener.begins(PLAIN);
              listener.takes("first".getBytes(UTF_8));
              firstIsRead.await();
              listener.takes("second".getBytes(UTF_8));
              return ended(event, Headers.NONE);
            });
    try (FrontServer server = FrontServer.of(function);
        RawClient client = server.connect()) {
      client.send(GET);
      client.readTo("\r\n\r\n");

      assertEquals("5\r\nfirst", client.read(8));
      firstIsRead.countDown();
      assertEquals("\r\n6\r\nsecond\r\n0\r\n\r\n", client.read(18));
    }
  }

  @Test
  void waitsForTheClient() throws Exception {
    byte[] part = new byte[64 * 1024];
    int parts = 1000;
    CountDownLatch clientReads = new CountDownLatch(1);
    AtomicReference<Thread> sender = new AtomicReference<>();
    int[] sent = new int[1];
    FakeInvoker function =
        new FakeInvoker(
            (event, listener) -> {
              listener.begins(PLAIN);
              sender.set(Thread.currentThread());
              for (sent[0] = 0; sent[0] < parts; sent[0]++) {
                listener.takes(part);
              }
              sender.set(null);
              clientReads.await();
              return ended(event, Headers.NONE);
            });
    try (FrontServer server = FrontServer.of(function);
        RawClient client = server.connect()) {
      client.send(GET);
      client.readTo("\r\n\r\n");
      awaitWaiting(sender);

      assertTrue(sent[0] < parts, "all parts were taken before the client read one");
      clientReads.countDown();
      long length = 0;
      for (String size = client.readTo("\n").trim(); !size.equals("0"); ) {
        int chunk = Integer.parseInt(size, 16);
        assertEquals(chunk + 2, client.input().readNBytes(chunk + 2).length);
        length += chunk;
        size = client.readTo("\n").trim();
      }
      assertEquals((long) parts * part.length, length);
    }
  }

  @Test
  void breaksOffWhatTheFunctionBreaksOff() throws Exception {
    FakeInvoker function =
        new FakeInvoker(
            (event, listener) -> {
              listener.begins(PLAIN);
              listener.takes("half".getBytes(UTF_8));
              return ended(event, failed("{\"errorType\":\"Spilled\"}"));
            });
    try (FrontServer server = FrontServer.of(function);
        RawClient client = server.connect()) {
      client.send(GET);
      client.readTo("\r\n\r\n");

      String rest = client.readAll();
      assertTrue(rest.startsWith("4\r\nhalf"), rest);
      assertFalse(rest.contains("0\r\n\r\n"), rest);
      assertThrows(IOException.class, () -> server.get("/"));
    }
  }

  @Test
  void breaksOffWhenTheProcessEnds() throws Exception {
    FakeInvoker function =
        new FakeInvoker(
            (event, listener) -> {
              listener.begins(WITH_HEAD);
              listener.takes(("{}" + NULS + "half").getBytes(UTF_8));
              return new Answer.Exited(event.requestId(), 1);
            });
    try (FrontServer server = FrontServer.of(function)) {
      assertThrows(IOException.class, () -> server.get("/"));
    }
  }

  @Test
  void showsTheErrorWhereNothingWasSentYet() throws Exception {
    FakeInvoker function =
        new FakeInvoker(
            (event, listener) -> {
              listener.begins(WITH_HEAD);
              listener.takes("{\"statusCode\"".getBytes(UTF_8));
              return ended(event, failed("{\"errorType\":\"Spilled\",\"errorMessage\":\"hot\"}"));
            });

    HttpResponse<String> response = get(function);

    assertEquals(502, response.statusCode());
    assertEquals("{\"errorType\":\"Spilled\",\"errorMessage\":\"hot\"}", response.body());
  }

  @Test
  void failsAsAnHttpApiDoesAtItsRoutes() throws Exception {
    FakeInvoker function =
        new FakeInvoker(
            (event, listener) -> {
              listener.begins(PLAIN);
              return ended(event, failed("{\"errorType\":\"Spilled\"}"));
            });
    HttpSettings settings = HttpSettings.of(PayloadFormat.V2);
    try (FrontServer server =
        FrontServer.of(function, settings, new Route(Api.HTTP_API, "GET", "/"))) {
      HttpResponse<String> response = server.get("/");

      assertEquals(500, response.statusCode());
      assertEquals(
          "{\"message\":\"Internal Server Error\",\"errorType\":\"Spilled\"}", response.body());
    }
  }

  @Test
  void saysWhatIsWrongWithAHead() throws Exception {
    HttpResponse<String> status =
        get(streaming(WITH_HEAD, "{\"statusCode\": 42}" + NULS + "tea", "more"));
    HttpResponse<String> unended = get(streaming(WITH_HEAD, "{\"statusCode\": 200}"));
    HttpResponse<String> text = get(streaming(WITH_HEAD, "HTTP/1.1 200" + NULS));

    assertEquals(502, status.statusCode());
    assertTrue(status.body().contains("statusCode from 200 to 599"), status.body());
    assertEquals(502, unended.statusCode());
    assertTrue(unended.body().contains("eight NULs"), unended.body());
    assertEquals(502, text.statusCode());
    assertTrue(text.body().contains("should be JSON"), text.body());
  }

  @Test
  void goesOnWithoutTheClient() throws Exception {
    CountDownLatch clientIsGone = new CountDownLatch(1);
    CountDownLatch functionIsDone = new CountDownLatch(1);
    FakeInvoker function =
        new FakeInvoker(
            (event, listener) -> {
              listener.begins(PLAIN);
              listener.takes("first".getBytes(UTF_8));
              clientIsGone.await();
              for (int i = 0; i < 1000; i++) {
                listener.takes(new byte[64 * 1024]);
              }
              functionIsDone.countDown();
              return ended(event, Headers.NONE);
            });
    try (FrontServer server = FrontServer.of(function)) {
      try (RawClient client = server.connect()) {
        client.send(GET);
        client.readTo("first");
      }
      clientIsGone.countDown();

      assertTrue(functionIsDone.await(60, TimeUnit.SECONDS), "the function was stopped");
    }
  }

  @Test
  void sendsNoBodyToHead() throws Exception {
    try (FrontServer server = FrontServer.of(streaming(PLAIN, "tea"));
        RawClient client = server.connect()) {
      for (int i = 0; i < 2; i++) {
        client.sendHead("HEAD / HTTP/1.1", "Host: localhost");

        assertTrue(client.readTo("\r\n\r\n").startsWith("HTTP/1.1 200"));
      }
    }
  }

  @Test
  void collectsWhatALoadBalancerWaitsFor() throws Exception {
    FakeInvoker function = streaming(PLAIN, "{\"statusCode\":", "202,\"body\":\"tea\"}");
    try (FrontServer server = FrontServer.of(function, HttpSettings.of(PayloadFormat.ALB))) {
      HttpResponse<String> response = server.get("/");

      assertEquals(202, response.statusCode());
      assertEquals("tea", response.body());
      assertFalse(response.headers().firstValue("transfer-encoding").isPresent());
    }
  }

  @Test
  void failsWhereALoadBalancerWouldWaitForTooMuch() throws Exception {
    FakeInvoker function =
        streaming(PLAIN, "{\"statusCode\":200,\"body\":\"", "a".repeat(7_000_000));
    try (FrontServer server = FrontServer.of(function, HttpSettings.of(PayloadFormat.ALB))) {
      HttpResponse<String> response = server.get("/");

      assertEquals(502, response.statusCode());
      assertTrue(response.body().contains("Function.ResponseSizeTooLarge"), response.body());
    }
  }

  private static FakeInvoker streaming(Headers headers, String... parts) {
    return new FakeInvoker(
        (event, listener) -> {
          stream(listener, headers, parts);
          return ended(event, Headers.NONE);
        });
  }

  private static void stream(StreamListener listener, Headers headers, String... parts) {
    listener.begins(headers);
    for (String part : parts) {
      listener.takes(part.getBytes(UTF_8));
    }
  }

  private static Answer ended(Event event, Headers trailers) {
    return new Answer.Response(event.requestId(), new byte[0], Headers.NONE, trailers);
  }

  private static Headers failed(String error) {
    String body = Base64.getEncoder().encodeToString(error.getBytes(UTF_8));
    return Headers.NONE
        .with("Lambda-Runtime-Function-Error-Type", "Runtime.UserException")
        .with("Lambda-Runtime-Function-Error-Body", body);
  }

  /** Returns when the thread waits in a write, or has written everything. */
  private static void awaitWaiting(AtomicReference<Thread> sender) {
    Thread thread = sender.get();
    while (thread != null && thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
      thread = sender.get();
    }
  }

  private static HttpResponse<String> get(FakeInvoker function) throws Exception {
    try (FrontServer server = FrontServer.of(function)) {
      return server.get("/");
    }
  }
}
