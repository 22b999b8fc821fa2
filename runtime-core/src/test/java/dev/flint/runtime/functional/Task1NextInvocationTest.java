package dev.flint.runtime.functional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Fault;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.Operation;
import dev.flint.runtime.emulator.RecordedRequest;
import functions.Echo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Task 1: get an event. */
class Task1NextInvocationTest {

  /** What one process after another event reads. */
  @Nested
  class Reads {

    private static RunningFunction echo;

    @BeforeAll
    static void start() {
      echo = RunningFunction.start(Echo.class);
    }

    @AfterAll
    static void stop() {
      echo.close();
    }

    @Test
    void manyEventsOverOneConnection() throws Exception {
      try (RunningFunction function = RunningFunction.start(Echo.class)) {
        for (int i = 0; i < 300; i++) {
          assertEquals("" + i, function.respond("" + i));
        }

        Set<String> connections =
            function.api().requests().stream()
                .map(RecordedRequest::connection)
                .collect(Collectors.toSet());
        assertEquals(1, connections.size());
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void eventsThatArriveInSmallPackets(int bytesPerPacket) throws Exception {
      echo.api().addFault(new Fault.SplitPackets(Operation.NEXT, bytesPerPacket));

      assertEquals("\"in pieces, 東京\"", echo.respond("\"in pieces, 東京\""));
      assertEquals("\"whole\"", echo.respond("\"whole\""));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000, 70_000})
    void chunkedEventsWithExtensionsAndTrailers(int bytesPerChunk) throws Exception {
      String large = "\"" + "ab".repeat(30_000) + "\"";
      Headers trailers = Headers.NONE.with("X-Checksum", "1").with("Content-Length", "3");
      echo.api().addFault(new Fault.ChunkedBody(bytesPerChunk, ";name=\"value\"", trailers));

      assertEquals(large, echo.respond(large));
      assertEquals("\"next\"", echo.respond("\"next\""));
    }

    @Test
    void anEmptyChunkedEvent() throws Exception {
      echo.api().addFault(new Fault.ChunkedBody(10));

      assertEquals("", echo.respond(""));
    }

    @Test
    void anEmptyEvent() throws Exception {
      assertEquals("", echo.respond(""));
    }

    @Test
    void anEventOfAnyBytes() throws Exception {
      byte[] bytes = new byte[6 * 1024 * 1024];
      new Random(1).nextBytes(bytes);

      assertArrayEquals(bytes, echo.invoke(Event.of(bytes)).body());
    }

    @Test
    void anEventOnAConnectionThatIsThenClosed() throws Exception {
      echo.api().addFault(new Fault.ConnectionClose(Operation.NEXT));

      assertEquals("\"last of its connection\"", echo.respond("\"last of its connection\""));
      assertEquals("\"first of another\"", echo.respond("\"first of another\""));
    }

    @Test
    void anEventWithoutLengthUpToTheEndOfTheConnection() throws Exception {
      String head = "HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: unmeasured\r\n\r\n";
      echo.api().addFault(new Fault.Raw(Operation.NEXT, (head + "\"to the end\"").getBytes(UTF_8)));

      assertEquals("\"to the end\"", echo.respond(Event.of("1").withRequestId("unmeasured")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "lambda-runtime-aws-request-id: odd-case\r\ncontent-length: 3",
          "LAMBDA-RUNTIME-AWS-REQUEST-ID:odd-case\r\nCONTENT-LENGTH:3",
          "lAMBDA-rUNTIME-aWS-rEQUEST-iD: \t odd-case \t \r\ncOnTeNt-lEnGtH:  3  "
        })
    void headersInAnyCase(String fields) throws Exception {
      byte[] answer = ("HTTP/1.1 200 OK\r\n" + fields + "\r\n\r\n\"a\"").getBytes(UTF_8);
      echo.api().addFault(new Fault.Raw(Operation.NEXT, answer, true));

      assertEquals("\"a\"", echo.respond(Event.of("1").withRequestId("odd-case")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "8476a536-e9f4-11e8-9739-2dfe598c3fcd",
          "1",
          "not a UUID",
          "a/b",
          "a?b=c#d",
          "100%25",
          "!#$%&'*+-.^_`|~",
          "(a);[b]@{c}=\"d\",<e>:\\",
          "Zürich-東京-🚀"
        })
    void requestIdsOfAnyForm(String requestId) throws Exception {
      try (RunningFunction function = RunningFunction.start(Echo.class)) {
        Answer answer = function.invoke(Event.of("\"to whom\"").withRequestId(requestId));

        assertEquals("\"to whom\"", answer.text());
        assertEquals(requestId, ((Answer.Response) answer).requestId());
      }
    }

    @Test
    void headerValuesInUtf8() throws Exception {
      try (RunningFunction function =
          RunningFunction.start(FunctionLaunch.of("functions.Tenant::id"))) {
        Event event = Event.of("{}").withTenantId("Zürich-東京-🚀");

        assertEquals(
            "Zürich-東京-🚀", new ObjectMapper().readValue(function.respond(event), String.class));
      }
    }

    @Test
    void eventsStraightFromTheServiceWhateverProxyTheFunctionUses() throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of(Echo.class)
              .jvmOption("-DsocksProxyHost=127.0.0.1")
              .jvmOption("-DsocksProxyPort=1");

      try (RunningFunction function = RunningFunction.start(launch)) {
        assertEquals("1", function.respond("1"));
      }
    }

    /** A heap that has room for the event once, but not twice. */
    @Test
    void aLargeEventIntoMemoryOnce() throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of("functions.Length::count").jvmOption("-Xmx13m").jvmOption("-Xmn3m");
      byte[] bytes = new byte[6 * 1024 * 1024];

      try (RunningFunction function = RunningFunction.start(launch)) {
        for (int i = 0; i < 5; i++) {
          assertEquals("6291456", function.respond(Event.of(bytes)));
        }
      }
    }
  }

  /** Events for which there is no memory. */
  @Nested
  class TooLarge {

    private static final int FATAL_ERROR = 3;

    @ParameterizedTest
    @ValueSource(strings = {"500000000", "2147483647", "3000000000", "99999999999"})
    void isReportedBeforeItIsRead(String length) throws Exception {
      assertReported("Content-Length: " + length + "\r\n\r\n\"", length + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1DCD6500", "7fffffff", "b2d05e00"})
    void isReportedAtAChunkThatIsTooLarge(String size) throws Exception {
      String chunk = "Transfer-Encoding: chunked\r\n\r\n1\r\n\"\r\n" + size + "\r\n";

      assertReported(chunk, " bytes");
    }

    @Test
    void isReportedWhenItsChunksHaveGrownTooLarge() throws Exception {
      String chunk = "100000\r\n" + "x".repeat(1 << 20) + "\r\n";

      assertReported("Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(80), "at least ");
    }

    @Test
    void isReportedWhenItHasGrownTooLargeWithoutALength() throws Exception {
      assertReported("\r\n" + "x".repeat(80 << 20), "more");
    }

    private void assertReported(String rest, String size) throws Exception {
      String head = "HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: large\r\n";
      FunctionLaunch launch = FunctionLaunch.of(Echo.class).jvmOption("-Xmx64m");
      try (RunningFunction function = RunningFunction.start(launch)) {
        function.api().addFault(new Fault.Raw(Operation.NEXT, (head + rest).getBytes(UTF_8)));
        Answer answer = function.fail(Event.of("1").withRequestId("large"));

        JsonNode error = new ObjectMapper().readTree(answer.text());
        assertEquals("java.lang.OutOfMemoryError", error.get("errorType").asText());
        String message = error.get("errorMessage").asText();
        assertTrue(message.contains(size) && message.contains("at most"), message);
        assertEquals(FATAL_ERROR, function.process().awaitExit());
        assertTrue(function.process().output().contains(message), function.process()::log);
        assertFalse(function.process().log().contains("\tat "), function.process()::log);
      }
    }
  }

  /** What makes it end, and what not. */
  @Nested
  class WithoutAnEvent {

    @Test
    void asksAgainAfterASingleRefusal() throws Exception {
      try (RunningFunction function = RunningFunction.start(Echo.class)) {
        function.api().addFault(new Fault.Status(Operation.NEXT, 403, "{}"));

        assertEquals("\"later\"", function.respond("\"later\""));
      }
    }

    @Test
    void endsWhenItIsRefusedAgainAndAgain() throws Exception {
      try (RunningFunction function = RunningFunction.start(Echo.class)) {
        for (int i = 0; i < 10; i++) {
          function.api().addFault(new Fault.Status(Operation.NEXT, 403, "no"));
        }

        assertEndsBecause(function, "403");
      }
    }

    @Test
    void endsWhenTheServiceSaysItCanNotRecover() throws Exception {
      assertEndsBecauseOf(new Fault.Status(Operation.NEXT, 500, "broken"), "500 broken");
    }

    @Test
    void endsWhenTheRequestIdIsMissing() throws Exception {
      String header = "Lambda-Runtime-Aws-Request-Id";

      assertEndsBecauseOf(new Fault.MissingHeader(header), header);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 60, 100_000})
    void endsWhenTheConnectionIsCut(int afterBytes) throws Exception {
      assertEndsBecauseOf(
          new Fault.CutConnection(Operation.NEXT, afterBytes), "/runtime/invocation/next");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "not HTTP at all\r\n\r\n",
          "HTTP/1.1 2000 OK\r\nLambda-Runtime-Aws-Request-Id: a\r\nContent-Length: 1\r\n\r\n1",
          "HTTP/1.1 OK\r\nLambda-Runtime-Aws-Request-Id: a\r\nContent-Length: 1\r\n\r\n1",
          "HTTP/2 200\r\nLambda-Runtime-Aws-Request-Id: a\r\nContent-Length: 1\r\n\r\n1"
        })
    void endsWhenTheAnswerIsNotHttp(String answer) throws Exception {
      String statusLine = answer.substring(0, answer.indexOf('\r'));

      assertEndsBecauseOf(new Fault.Raw(Operation.NEXT, answer.getBytes(UTF_8)), statusLine);
    }

    @Test
    void endsWhenNobodyListens() throws Exception {
      String address = "127.0.0.1:" + unusedPort();
      FunctionLaunch launch =
          FunctionLaunch.of(Echo.class).variable("AWS_LAMBDA_RUNTIME_API", address);

      try (FunctionProcess process = launch.start()) {
        assertNotEquals(0, process.awaitExit());
        assertTrue(process.log().contains(address), process::log);
      }
    }

    @Test
    void endsWhenTheServiceGoesAwayBetweenTwoEvents() throws Exception {
      RunningFunction function = RunningFunction.start(Echo.class);
      try (FunctionProcess process = function.process()) {
        function.respond("1");
        function.api().close();

        assertNotEquals(0, process.awaitExit());
      }
    }

    private void assertEndsBecauseOf(Fault fault, String reason) throws Exception {
      try (RunningFunction function = RunningFunction.start(Echo.class)) {
        function.api().addFault(fault);
        function.api().enqueue(Event.of("x".repeat(200_000)));

        assertEndsBecause(function, reason);
      }
    }

    private void assertEndsBecause(RunningFunction function, String reason) throws Exception {
      assertNotEquals(0, function.process().awaitExit());
      assertTrue(function.process().output().contains(reason), function.process()::log);
    }

    private int unusedPort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }
  }
}
