package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalRuntimeApiTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final LocalRuntimeApi api = LocalRuntimeApi.start();
  private final RuntimeClient runtime = new RuntimeClient(api.address());

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void handsOutAnEventAndRecordsItsResponse() throws Exception {
    Event event = Event.of("{\"n\":1}");
    api.enqueue(event);

    HttpResponse<String> next = runtime.next();
    HttpResponse<String> accepted = runtime.respond(event.requestId(), "\"done\"");

    assertEquals("{\"n\":1}", next.body());
    assertEquals(
        event.requestId(),
        next.headers().firstValue("lambda-runtime-aws-request-id").orElseThrow());
    assertEquals(202, accepted.statusCode());
    assertEquals("{\"status\":\"OK\"}\n", accepted.body());
    Answer answer = api.takeAnswer(SOON);
    assertTrue(answer.succeeded());
    assertEquals("\"done\"", answer.text());
  }

  @Test
  void takesWhatEndedTheRuntimeForAnAnswer() throws Exception {
    Event event = Event.of("1");
    CompletableFuture<Answer> end = new CompletableFuture<>();
    Answer exited = new Answer.Exited(event.requestId(), 3);
    CompletableFuture<Boolean> ended = runtime.nextAsync().thenApply(next -> end.complete(exited));

    assertSame(exited, api.invoke(event, end, SOON));
    assertTrue(ended.get(10, TimeUnit.SECONDS));
  }

  @Test
  void takesTheAnswerOfARuntimeThatHasEndedBehindIt() throws Exception {
    Event event = Event.of("1");
    CompletableFuture<Answer> end = new CompletableFuture<>();
    CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> invoke(event, end));

    runtime.next();
    runtime.respond(event.requestId(), "2");
    end.complete(new Answer.Exited(event.requestId(), 3));

    assertEquals("2", answer.get(10, TimeUnit.SECONDS).text());
  }

  private Answer invoke(Event event, CompletableFuture<Answer> end) {
    try {
      return api.invoke(event, end, SOON);
    } catch (TimeoutException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void holdsACallOfNextUntilThereIsAnEvent() throws Exception {
    CompletableFuture<HttpResponse<String>> next = runtime.nextAsync();
    api.awaitNext(1, SOON);

    assertFalse(next.isDone());
    api.enqueue(Event.of("1"));

    assertEquals("1", next.get(10, TimeUnit.SECONDS).body());
  }

  @Test
  void sendsEveryHeaderOfTheEventAsUtf8() throws Exception {
    Instant deadline = Instant.ofEpochMilli(1_800_000_000_123L);
    api.enqueue(
        Event.of("1")
            .withRequestId("not a uuid")
            .withDeadline(deadline)
            .withInvokedFunctionArn("arn:aws:lambda:eu-west-1:1:function:f:live")
            .withTraceHeader("Root=1-2-3;Sampled=0")
            .withClientContext("{\"client\":{\"app_title\":\"Prüfung 日本 🚀\"}}")
            .withCognitoIdentity("{\"cognitoIdentityId\":\"c\"}")
            .withTenantId("tenant")
            .withInvocationId("inv")
            .withHeader("X-Odd", ""));

    String head = RawClient.call(api.address(), "GET /2018-06-01/runtime/invocation/next").head();

    assertTrue(head.startsWith("HTTP/1.1 200"), head);
    for (String line :
        List.of(
            "Lambda-Runtime-Aws-Request-Id: not a uuid",
            "Lambda-Runtime-Deadline-Ms: 1800000000123",
            "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-west-1:1:function:f:live",
            "Lambda-Runtime-Trace-Id: Root=1-2-3;Sampled=0",
            "Lambda-Runtime-Client-Context: {\"client\":{\"app_title\":\"Prüfung 日本 🚀\"}}",
            "Lambda-Runtime-Cognito-Identity: {\"cognitoIdentityId\":\"c\"}",
            "Lambda-Runtime-Aws-Tenant-Id: tenant",
            "Lambda-Runtime-Invocation-Id: inv",
            "X-Odd:")) {
      assertTrue(head.lines().map(String::strip).anyMatch(line::equals), line + " not in " + head);
    }
  }

  @Test
  void sendsOddValuesAsTheyAreAndLeavesNullsOut() throws Exception {
    api.enqueue(
        Event.of("1").withHeader("lambda-runtime-deadline-ms", "soon").withTraceHeader(null));

    HttpResponse<String> next = runtime.next();

    assertEquals(List.of("soon"), next.headers().allValues("Lambda-Runtime-Deadline-Ms"));
    assertTrue(next.headers().firstValue("Lambda-Runtime-Trace-Id").isEmpty());
  }

  @Test
  void fillsInDeadlineArnAndTraceHeader() throws Exception {
    Instant before = Instant.now();
    api.enqueue(Event.of("1"));

    HttpResponse<String> next = runtime.next();

    long deadline = next.headers().firstValueAsLong("Lambda-Runtime-Deadline-Ms").orElseThrow();
    assertTrue(deadline > before.toEpochMilli());
    assertTrue(
        next.headers()
            .firstValue("Lambda-Runtime-Invoked-Function-Arn")
            .orElseThrow()
            .startsWith("arn:aws:lambda:"));
    String trace = next.headers().firstValue("Lambda-Runtime-Trace-Id").orElseThrow();
    assertTrue(
        trace.matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=1"), trace);
  }

  @Test
  void handsOutAnEventOfSixMegabytes() throws Exception {
    String large = "\"" + "x".repeat(6 * 1024 * 1024 - 2) + "\"";
    api.enqueue(Event.of(large));

    assertEquals(large, runtime.next().body());
  }

  @Test
  void waitsForTheAnswerOfExactlyTheInvokedEvent() throws Exception {
    Event other = Event.of("\"other\"");
    Event mine = Event.of("\"mine\"");
    api.enqueue(other);
    CompletableFuture<Void> served = CompletableFuture.runAsync(() -> echo(2));

    Answer answer = api.invoke(mine, SOON);

    assertEquals("\"mine\"", answer.text());
    assertEquals("\"other\"", api.takeAnswer(SOON).text());
    served.get(10, TimeUnit.SECONDS);
  }

  @Test
  void withdrawsAnEventThatNobodyAskedForInTime() throws Exception {
    assertThrows(
        TimeoutException.class, () -> api.invoke(Event.of("\"late\""), Duration.ofMillis(1)));
    api.enqueue(Event.of("\"next\""));

    assertEquals("\"next\"", runtime.next().body());
  }

  @Test
  void givesTheAnswerThatCameTooLateForItsInvokeToWhoeverTakesIt() throws Exception {
    CompletableFuture<HttpResponse<String>> next = runtime.nextAsync();
    api.awaitNext(1, SOON);
    Event event = Event.of("1");
    assertThrows(TimeoutException.class, () -> api.invoke(event, Duration.ofMillis(1)));
    next.get(10, TimeUnit.SECONDS);

    runtime.respond(event.requestId(), "\"late\"");

    assertEquals("\"late\"", api.takeAnswer(SOON).text());
  }

  @Test
  void refusesAnEventWhoseRequestIdIsInUse() {
    Event event = Event.of("1");
    api.enqueue(event);

    assertThrows(IllegalArgumentException.class, () -> api.enqueue(event));
  }

  @Test
  void saysWhichAnswerDidNotComeInTime() {
    TimeoutException timeout =
        assertThrows(TimeoutException.class, () -> api.awaitNext(1, Duration.ofMillis(5)));

    assertEquals("expected call 1 of /next within 5 ms, but none came", timeout.getMessage());
  }

  @Test
  void recordsRequestsAsSentWithTheirConnection() throws Exception {
    api.enqueue(Event.of("1").withRequestId("a"));
    try (RawClient client = new RawClient(api.address())) {
      client.send(
          "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: x\r\nlambda-RUNTIME-x: Größe\r\n\r\n");
      client.readAnswer();
      client.send(
          "POST /2018-06-01/runtime/invocation/a/response HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
      client.readAnswer();
    }
    runtime.respond("a", "again");

    List<RecordedRequest> requests = api.requests();
    assertEquals(List.of("Host", "lambda-RUNTIME-x"), requests.get(0).headers().names());
    assertEquals("Größe", requests.get(0).headers().first("Lambda-Runtime-X").orElseThrow());
    assertEquals("GET", requests.get(0).method());
    assertEquals("/2018-06-01/runtime/invocation/a/response", requests.get(1).path());
    assertArrayEquals("{}".getBytes(UTF_8), requests.get(1).body());
    assertEquals(requests.get(0).connection(), requests.get(1).connection());
    assertNotEquals(requests.get(0).connection(), requests.get(2).connection());
  }

  @Test
  void recordsTheTrailersOfAStreamedResponse() throws Exception {
    api.enqueue(Event.of("1").withRequestId("s"));
    runtime.next();

    try (RawClient client = new RawClient(api.address())) {
      client.send(
          """
          POST /2018-06-01/runtime/invocation/s/response HTTP/1.1\r
          Host: x\r
          Lambda-Runtime-Function-Response-Mode: streaming\r
          Transfer-Encoding: chunked\r
          Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r
          \r
          3\r
          abc\r
          2\r
          de\r
          0\r
          Lambda-Runtime-Function-Error-Type: Function.Broken\r
          Lambda-Runtime-Function-Error-Body: e30=\r
          \r
          """);
      assertTrue(client.readAnswer().head().startsWith("HTTP/1.1 202"));
    }

    Answer.Response response = assertInstanceOf(Answer.Response.class, api.takeAnswer(SOON));
    assertEquals("abcde", response.text());
    assertEquals(
        "e30=", response.trailers().first("lambda-runtime-function-error-body").orElseThrow());
    assertFalse(response.succeeded());
  }

  @Test
  void givesNoEventToARuntimeThatDiedInItsLongPoll() throws Exception {
    try (RawClient dead = new RawClient(api.address())) {
      dead.send("GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: x\r\n\r\n");
      api.awaitNext(1, SOON);
    }
    CompletableFuture<HttpResponse<String>> next = runtime.nextAsync();
    api.awaitNext(2, SOON);

    api.enqueue(Event.of("1"));

    assertEquals("1", next.get(10, TimeUnit.SECONDS).body());
  }

  @Test
  void servesACallThatWasSentBehindAWaitingOne() throws Exception {
    try (RawClient client = new RawClient(api.address())) {
      client.send("GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: x\r\n\r\n");
      api.awaitNext(1, SOON);
      client.send(
          "POST /2018-06-01/runtime/invocation/p/response HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n7");

      api.enqueue(Event.of("1").withRequestId("p"));

      assertEquals("1", client.readAnswer().text());
      assertTrue(client.readAnswer().head().startsWith("HTTP/1.1 202"));
      assertEquals("7", api.takeAnswer(SOON).text());
    }
  }

  @Test
  void closingEndsTheConnectionOfAWaitingRuntime() throws Exception {
    try (RawClient client = new RawClient(api.address())) {
      client.send("GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: x\r\n\r\n");
      api.awaitNext(1, SOON);

      api.close();

      assertEquals("", client.readToEnd());
    }
  }

  @Test
  void servesSeveralInvocationsAtOnceWhenStartedForThat() throws Exception {
    try (LocalRuntimeApi two = LocalRuntimeApi.start(2)) {
      RuntimeClient client = new RuntimeClient(two.address());
      two.enqueue(Event.of("1").withRequestId("a"));
      two.enqueue(Event.of("2").withRequestId("b"));

      client.next();
      client.next();
      int third = client.next().statusCode();
      client.respond("b", "B");
      client.respond("a", "A");

      assertEquals(403, third);
      assertEquals("B", two.takeAnswer(SOON).text());
      assertEquals("A", two.takeAnswer(SOON).text());
    }
  }

  private void echo(int times) {
    try {
      for (int i = 0; i < times; i++) {
        HttpResponse<String> next = runtime.next();
        runtime.respond(
            next.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow(), next.body());
      }
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
