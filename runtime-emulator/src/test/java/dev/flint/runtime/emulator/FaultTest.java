package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String GET_NEXT =
      "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: x\r\n\r\n";

  private final LocalRuntimeApi api = LocalRuntimeApi.start();
  private final RuntimeClient runtime = new RuntimeClient(api.address());
  private RawClient raw;

  @BeforeEach
  void connect() throws Exception {
    raw = new RawClient(api.address());
  }

  @AfterEach
  void close() throws Exception {
    raw.close();
    api.close();
  }

  @Test
  void statusReplacesTheAnswerOnceAndRecordsThePostAllTheSame() throws Exception {
    api.addFault(new Fault.Status(Operation.RESPONSE, 410, "gone"));
    api.enqueue(Event.of("1").withRequestId("a"));
    runtime.next();

    HttpResponse<String> refused = runtime.respond("a", "\"answer\"");

    assertEquals(410, refused.statusCode());
    assertEquals("gone", refused.body());
    assertEquals("\"answer\"", api.takeAnswer(SOON).text());
    api.enqueue(Event.of("2").withRequestId("b"));
    assertEquals("2", runtime.next().body());
    assertEquals(202, runtime.respond("b", "1").statusCode());
  }

  @Test
  void statusStrikesAWaitingNextAndLeavesTheEventForLater() throws Exception {
    CompletableFuture<HttpResponse<String>> next = runtime.nextAsync();
    api.awaitNext(1, SOON);

    api.addFault(new Fault.Status(Operation.NEXT, 500, ""));

    assertEquals(500, next.get(10, TimeUnit.SECONDS).statusCode());
    api.enqueue(Event.of("1"));
    assertEquals("1", runtime.next().body());
  }

  @Test
  void faultsOfOneCallStrikeInOrderAndLeaveOtherCallsAlone() throws Exception {
    api.addFault(new Fault.Status(Operation.INIT_ERROR, 501, ""));
    api.addFault(new Fault.Status(Operation.ERROR, 502, ""));
    api.addFault(new Fault.Status(Operation.INIT_ERROR, 503, ""));

    assertEquals(501, runtime.failInit("{}").statusCode());
    assertEquals(503, runtime.failInit("{}").statusCode());
    assertEquals(202, runtime.failInit("{}").statusCode());
    assertEquals(502, runtime.fail("a", "{}").statusCode());
  }

  @Test
  void cutBeforeAnyByteClosesAWaitingConnection() throws Exception {
    raw.send(GET_NEXT);
    api.awaitNext(1, SOON);

    api.addFault(new Fault.CutConnection(Operation.NEXT, 0));

    assertEquals("", raw.readToEnd());
    api.enqueue(Event.of("1"));
    assertEquals("1", runtime.next().body());
  }

  @Test
  void cutEndsTheAnswerAfterThatManyBytes() throws Exception {
    api.addFault(new Fault.CutConnection(Operation.NEXT, 20));
    api.enqueue(Event.of("1"));

    raw.send(GET_NEXT);

    assertEquals("HTTP/1.1 200 OK\r\nDat", raw.readToEnd());
  }

  @Test
  void cutCanFallIntoALargeBody() throws Exception {
    api.addFault(new Fault.CutConnection(Operation.NEXT, 3_000_000));
    api.enqueue(Event.of("x".repeat(6_000_000)));

    raw.send(GET_NEXT);

    assertEquals(3_000_000, raw.readToEnd().length());
  }

  @Test
  void cutBeyondTheAnswerClosesBehindIt() throws Exception {
    api.addFault(new Fault.CutConnection(Operation.NEXT, 1_000_000));
    api.enqueue(Event.of("\"whole\""));

    raw.send(GET_NEXT);

    assertTrue(raw.readToEnd().endsWith("\r\n\r\n\"whole\""));
  }

  @Test
  void splitPacketsArriveInPiecesAndMakeUpTheWholeAnswer() throws Exception {
    api.addFault(new Fault.SplitPackets(Operation.NEXT, 3));
    api.enqueue(Event.of("\"in pieces\"").withRequestId("a"));

    HttpResponse<String> next = runtime.next();
    HttpResponse<String> accepted = runtime.respond("a", "1");

    assertEquals("\"in pieces\"", next.body());
    assertEquals(202, accepted.statusCode());
    assertEquals(api.requests().get(0).connection(), api.requests().get(1).connection());
  }

  @Test
  void splitPacketsLetTheClientSeeAPartOfTheAnswerFirst() throws Exception {
    api.addFault(new Fault.SplitPackets(Operation.NEXT, 4));
    api.enqueue(Event.of("x".repeat(20_000)));

    raw.send(GET_NEXT);

    assertTrue(raw.readSome(30_000) < 20_000);
  }

  @Test
  void slowHoldsTheAnswerBack() throws Exception {
    api.enqueue(Event.of("1").withRequestId("a"));
    runtime.next();
    api.addFault(new Fault.Slow(Operation.RESPONSE, Duration.ofMillis(150)));
    long start = System.nanoTime();

    HttpResponse<String> accepted = runtime.respond("a", "1");

    assertEquals(202, accepted.statusCode());
    assertFalse(System.nanoTime() - start < Duration.ofMillis(150).toNanos());
    assertEquals(400, runtime.respond("b", "1").statusCode());
  }

  @Test
  void missingHeaderIsLeftOut() throws Exception {
    api.addFault(new Fault.MissingHeader("lambda-runtime-aws-request-id"));
    api.addFault(new Fault.MissingHeader("Lambda-Runtime-Deadline-Ms"));
    api.enqueue(Event.of("1").withRequestId("a"));

    HttpResponse<String> withoutId = runtime.next();
    runtime.respond("a", "1");
    api.enqueue(Event.of("1"));
    HttpResponse<String> withoutDeadline = runtime.next();

    assertTrue(withoutId.headers().firstValue("Lambda-Runtime-Aws-Request-Id").isEmpty());
    assertTrue(withoutId.headers().firstValue("Lambda-Runtime-Deadline-Ms").isPresent());
    assertTrue(withoutDeadline.headers().firstValue("Lambda-Runtime-Deadline-Ms").isEmpty());
  }

  @Test
  void chunkedBodyComesInChunksWithExtensionsAndTrailers() throws Exception {
    Headers trailers = Headers.NONE.with("X-Trailer", "t");
    api.addFault(new Fault.ChunkedBody(2, ";e=1", trailers));
    api.enqueue(Event.of("12345").withRequestId("a"));
    api.addFault(new Fault.ConnectionClose(Operation.RESPONSE));

    raw.send(GET_NEXT);
    raw.send(
        "POST /2018-06-01/runtime/invocation/a/response HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n1");
    String answers = raw.readToEnd();

    assertTrue(answers.startsWith("HTTP/1.1 200 OK\r\n"), answers);
    assertTrue(answers.contains("\r\nTransfer-Encoding: chunked\r\n"), answers);
    String body =
        "\r\n\r\n2;e=1\r\n12\r\n2;e=1\r\n34\r\n1;e=1\r\n5\r\n0;e=1\r\nX-Trailer: t\r\n\r\n";
    assertTrue(answers.contains(body + "HTTP/1.1 202 "), answers);
  }

  @Test
  void chunkedBodyIsReadByAClientAsTheEvent() throws Exception {
    String large = "0".repeat(100_000);
    api.addFault(new Fault.ChunkedBody(777));
    api.enqueue(Event.of(large));

    assertEquals(large, runtime.next().body());
  }

  @Test
  void rawSendsTheVeryBytesAndCloses() throws Exception {
    api.addFault(new Fault.Raw(Operation.NEXT, "not HTTP at all".getBytes(UTF_8)));
    api.enqueue(Event.of("1"));

    raw.send(GET_NEXT);

    assertEquals("not HTTP at all", raw.readToEnd());
  }

  @Test
  void rawCanKeepTheConnectionOpen() throws Exception {
    byte[] answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi".getBytes(UTF_8);
    api.addFault(new Fault.Raw(Operation.NEXT, answer, true));
    api.enqueue(Event.of("1").withRequestId("a"));

    raw.send(GET_NEXT);
    RawClient.RawAnswer first = raw.readAnswer();
    raw.send(
        "POST /2018-06-01/runtime/invocation/a/response HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n1");

    assertEquals("hi", first.text());
    assertTrue(raw.readAnswer().head().startsWith("HTTP/1.1 202"));
  }

  @Test
  void connectionCloseAnnouncesTheEndAndKeepsItsWord() throws Exception {
    api.addFault(new Fault.ConnectionClose(Operation.NEXT));
    api.enqueue(Event.of("1"));

    raw.send(GET_NEXT);
    String answer = raw.readToEnd();

    assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
    assertTrue(answer.endsWith("\r\n\r\n1"), answer);
  }

  @Test
  void refusesSizesThatWouldNeverEnd() {
    assertThrows(IllegalArgumentException.class, () -> new Fault.SplitPackets(Operation.NEXT, 0));
    assertThrows(IllegalArgumentException.class, () -> new Fault.ChunkedBody(0));
  }
}
