package dev.flint.runtime.functional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import dev.flint.runtime.emulator.StreamListener;
import functions.Echo;
import functions.Hello;
import functions.Streaming;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Task 5 where the response is streamed. */
class StreamedResponseTest {

  private static final String MODE = "Lambda-Runtime-Function-Response-Mode";
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";
  private static final String ERROR_BODY = "Lambda-Runtime-Function-Error-Body";

  /** Buffers of sockets are some MB; no more than the function's heap comes to them. */
  private static final long WHAT_CONNECTIONS_HOLD = 64_000_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private static RunningFunction function;

  @BeforeAll
  static void start() {
    function = RunningFunction.start(Streaming.class);
  }

  @AfterAll
  static void stop() {
    function.close();
  }

  @Test
  void theRequestSaysThatItIsStreamed() throws Exception {
    Answer.Response answer = respond(Event.of("write:all").withInvocationId("inv/1=ü"));

    assertEquals("all", answer.text());
    assertEquals(Optional.of("streaming"), answer.headers().first(MODE));
    assertEquals(Optional.of("chunked"), answer.headers().first("Transfer-Encoding"));
    assertEquals(Optional.of(ERROR_TYPE + ", " + ERROR_BODY), answer.headers().first("Trailer"));
    assertEquals(Optional.of("application/octet-stream"), answer.headers().first("Content-Type"));
    assertEquals(Optional.of("inv/1=ü"), answer.headers().first("Lambda-Runtime-Invocation-Id"));
    assertEquals(Headers.NONE, answer.trailers());
  }

  @Test
  void bytesArriveAsTheyWereWritten() throws Exception {
    byte[] bytes = new byte[1_000_000];
    new Random(4).nextBytes(bytes);

    try (RunningFunction echo =
        RunningFunction.start(
            FunctionLaunch.of(Echo.class).variable("FLINT_RESPONSE_MODE", "streaming"))) {
      assertArrayEquals(bytes, echo.invoke(Event.of(bytes)).body());
      assertArrayEquals(new byte[0], echo.invoke(Event.of("")).body());
    }
    assertEquals("A", respond(Event.of("octet:65")).text());
    assertEquals(65_537, respond(Event.of("bytes:65536 octet:65")).body().length);
    assertEquals("ab", respond(Event.of("flush write:a flush flush write:b close flush")).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"write:first flush", "bytes:32769", "write:first close"})
  void theFirstByteLeavesWhileTheHandlerRuns(String begin) throws Exception {
    try (ServerSocket gate = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<byte[]> first = new CompletableFuture<>();
      CompletableFuture<Answer> answer = new CompletableFuture<>();
      Event event = Event.of(begin + " await:" + gate.getLocalPort() + " write:second");
      Thread caller =
          new Thread(() -> answer.completeAsync(() -> invoke(function, event, first::complete)));
      caller.start();

      assertTrue(first.get().length > 0);
      assertTrue(!answer.isDone());
      try (Socket handler = gate.accept()) {
        handler.getOutputStream().write(1);
      }
      assertTrue(answer.get().succeeded());
    }
  }

  @Test
  void twoHundredMegabytesNeedNoMoreMemoryThanOne() throws Exception {
    FunctionLaunch launch = FunctionLaunch.of(Streaming.class).jvmOption("-Xmx16m");
    AtomicLong count = new AtomicLong();
    try (RunningFunction small = RunningFunction.start(launch)) {
      Answer answer =
          invoke(small, Event.of("bytes:200000000"), part -> count.addAndGet(part.length));

      assertTrue(answer.succeeded());
      assertEquals(200_000_000, count.get());
    }
  }

  @Test
  void aWriteWaitsForAsLongAsTheCallerTakesNoMore() throws Exception {
    FunctionLaunch launch = FunctionLaunch.of(Streaming.class).jvmOption("-Xmx16m");
    AtomicLong count = new AtomicLong();
    CompletableFuture<Void> stopped = new CompletableFuture<>();
    CompletableFuture<Void> goOn =
        new CompletableFuture<Void>().orTimeout(RunningFunction.SOON.toSeconds(), TimeUnit.SECONDS);
    try (RunningFunction small = RunningFunction.start(launch);
        ServerSocket gate = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      gate.setSoTimeout((int) RunningFunction.SOON.toMillis());
      Event event = Event.of("watch:" + gate.getLocalPort() + " bytes:200000000");
      StreamListener slow =
          part -> {
            if (count.addAndGet(part.length) > 1_000_000) {
              stopped.complete(null);
              goOn.join();
            }
          };
      CompletableFuture<Answer> answer =
          CompletableFuture.supplyAsync(() -> invoke(small, event, slow));

      stopped.get(RunningFunction.SOON.toSeconds(), TimeUnit.SECONDS);
      long written = writtenAtAStandstill(gate);
      goOn.complete(null);

      assertTrue(written < WHAT_CONNECTIONS_HOLD, () -> written + " bytes");
      assertTrue(answer.get().succeeded());
      assertEquals(200_000_000, count.get());
    }
  }

  @Test
  void theNextInvocationHasAnotherConnection() throws Exception {
    respond(Event.of("write:1"));
    respond(Event.of("write:2"));

    List<RecordedRequest> requests = function.api().requests();
    List<RecordedRequest> streamed =
        requests.stream().filter(r -> r.headers().first(MODE).isPresent()).toList();
    for (RecordedRequest each : streamed) {
      List<RecordedRequest> later = requests.subList(requests.indexOf(each) + 1, requests.size());
      assertTrue(later.stream().noneMatch(r -> r.connection().equals(each.connection())));
    }
  }

  @Test
  void aThreadLeftBehindDoesNotWriteIntoTheNextResponse() throws Exception {
    respond(Event.of("keep write:1"));

    String late = respond(Event.of("late")).text();

    assertTrue(late.matches("The response to .* has ended already"), late);
  }

  @ParameterizedTest
  @CsvSource({"type:text/event-stream write:a,text/event-stream", "type:a;b=c write:a,a;b=c"})
  void theHandlerSaysWhatItIs(String event, String expected) throws Exception {
    assertEquals(Optional.of(expected), respond(Event.of(event)).headers().first("Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"write:a flush type:text/plain", "type:text/plain\r\nX:1", "type:ü"})
  void aContentTypeThatComesTooLateOrCannotBeSentIsRefused(String event) throws Exception {
    Answer answer = function.invoke(Event.of(event));

    assertTrue(!answer.succeeded());
  }

  /** What the handler throws. */
  @Nested
  class Failed {

    @Test
    void isAnInvocationErrorBeforeTheFirstByte() throws Exception {
      Answer.FunctionError error = function.fail(Event.of("write:lost fail:early"));

      assertEquals("Runtime.UserException", error.errorType());
      assertEquals("early", JSON.readTree(error.body()).get("errorMessage").asText());
    }

    @Test
    void followsWhatWasSent() throws Exception {
      Answer.Response answer = respond(Event.of("write:sent flush write:-kept fail:broken"));

      assertEquals("sent-kept", answer.text());
      assertEquals(Optional.of("Runtime.UserException"), answer.trailers().first(ERROR_TYPE));
      JsonNode error = errorOf(answer);
      assertEquals("broken", error.get("errorMessage").asText());
      assertEquals("java.lang.IllegalStateException", error.get("errorType").asText());
      assertTrue(error.get("stackTrace").get(0).asText().startsWith("functions.Streaming.run("));
      assertTrue(function.process().output().contains("IllegalStateException: broken"));
    }

    @Test
    void hasRoomInTrailers() throws Exception {
      Answer.Response answer = respond(Event.of("write:sent flush failLong"));

      String body = answer.trailers().first(ERROR_BODY).orElseThrow();
      assertTrue(body.length() < 4096 - 200, () -> body.length() + " characters");
      assertTrue(errorOf(answer).get("errorMessage").asText().startsWith("\u0001ü"));
      assertTrue(errorOf(answer).get("stackTrace").size() > 0);
    }

    @Test
    void leavesNothingForTheNextInvocation() throws Exception {
      respond(Event.of("write:sent flush fail:broken"));
      function.fail(Event.of("write:lost fail:early"));

      assertEquals("next", respond(Event.of("write:next")).text());
    }

    private JsonNode errorOf(Answer.Response answer) throws Exception {
      String body = answer.trailers().first(ERROR_BODY).orElseThrow();
      return JSON.readTree(Base64.getDecoder().decode(body));
    }
  }

  /** What the service says, or doesn't. */
  @Nested
  class Refused {

    @Test
    void isLoggedAndTheNextEventAnswered() throws Exception {
      function.api().addFault(new Fault.Status(Operation.RESPONSE, 413, "too much"));
      function.invoke(Event.of("write:refused"));

      assertEquals("next", respond(Event.of("write:next")).text());
      assertTrue(function.process().output().contains("413 too much"));
    }

    @Test
    void isReadThoughTheServiceClosedTheConnection() throws Exception {
      try (HastyService service = HastyService.start();
          FunctionProcess process =
              FunctionLaunch.of("functions.Large::stream")
                  .variable("FLINT_RESPONSE_MODE", "streaming")
                  .variable("AWS_LAMBDA_RUNTIME_API", service.address())
                  .start()) {
        // Its length is not in its head.
        assertEquals("", service.responseAfterRefusal());
        assertTrue(process.output().contains("413"), process::log);
      }
    }

    @Test
    void endsTheProcessWhereItIsStatus500() throws Exception {
      try (RunningFunction lost = RunningFunction.start(Streaming.class)) {
        lost.api().addFault(new Fault.Status(Operation.RESPONSE, 500, "broken"));
        lost.api().enqueue(Event.of("write:a"));

        assertNotEquals(0, lost.process().awaitExit());
        assertTrue(lost.process().output().contains("500 broken"), lost.process()::log);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"insist", "bytes:100000000"})
    void isACutConnectionAtTheNextWriteAndEndsTheProcess(String event) throws Exception {
      try (CuttingService service = CuttingService.start(event, 100_000);
          FunctionProcess process =
              FunctionLaunch.of(Streaming.class)
                  .variable("AWS_LAMBDA_RUNTIME_API", service.address())
                  .start()) {
        assertNotEquals(0, process.awaitExit());

        assertTrue(process.output().contains("Lost the service"), process::log);
        if (event.equals("insist")) {
          assertTrue(process.output().contains("first: "), process::log);
          assertTrue(process.output().contains("second: "), process::log);
        }
      }
    }
  }

  /** Who decides. */
  @Nested
  class Mode {

    @ParameterizedTest
    @CsvSource({
      "functions.Streaming,,,streaming",
      "functions.Streaming::method,,,streaming",
      "functions.Streaming,buffered,streaming,",
      "functions.Streaming,,buffered,",
      "functions.Echo,,,",
      "functions.Echo,Streaming,buffered,streaming",
      "functions.Echo,,streaming,streaming",
      "functions.Echo,on,,",
    })
    void isTheVariableThenThePropertyThenTheClass(
        String handler, String variable, String property, String expected) throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of(handler)
              .variable("FLINT_RESPONSE_MODE", Optional.ofNullable(variable).orElse(""));
      if (property != null) {
        launch.jvmOption("-Dflint.responseMode=" + property);
      }
      try (RunningFunction started = RunningFunction.start(launch)) {
        Answer answer = started.invoke(Event.of("write:a"));

        assertEquals(
            Optional.ofNullable(expected),
            assertInstanceOf(Answer.Response.class, answer).headers().first(MODE));
        assertEquals(
            "on".equals(variable),
            started
                .process()
                .output()
                .contains(
                    "FLINT_RESPONSE_MODE or flint.responseMode should be streaming or buffered, but is \"on\""));
      }
    }

    @Test
    void isBufferedForWhatIsReturned() throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of(Hello.class).variable("FLINT_RESPONSE_MODE", "streaming");
      try (RunningFunction hello = RunningFunction.start(launch)) {
        Answer.Response answer =
            assertInstanceOf(Answer.Response.class, hello.invoke(Event.of("\"you\"")));

        assertEquals(Optional.empty(), answer.headers().first(MODE));
        assertTrue(
            hello.process().output().contains("what functions.Hello returns is sent as a whole"),
            hello.process()::log);
      }
    }
  }

  /** For function URLs and API Gateway. */
  @Nested
  class Http {

    private static final String HEAD =
        "{\"statusCode\":201,\"headers\":{\"Content-Type\":\"text/plain\"},"
            + "\"multiValueHeaders\":{\"X-Part\":[\"1\",\"2\"]},\"cookies\":[\"id=1\"]}";

    @Test
    void theHeadGoesBeforeTheBody() throws Exception {
      Answer.Response answer = respond(Event.of("http:201"));

      assertEquals(
          Optional.of("application/vnd.awslambda.http-integration-response"),
          answer.headers().first("Content-Type"));
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      expected.writeBytes(HEAD.getBytes(UTF_8));
      expected.writeBytes(new byte[8]);
      expected.writeBytes("Grüße".getBytes(UTF_8));
      assertEquals(expected.toString(UTF_8), answer.text());
    }

    @Test
    void isADocumentWhereTheResponseIsNotStreamed() throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of(Streaming.class).variable("FLINT_RESPONSE_MODE", "buffered");
      try (RunningFunction buffered = RunningFunction.start(launch)) {
        JsonNode answer = JSON.readTree(buffered.respond(Event.of("http:201")));

        assertEquals(
            JSON.readTree(
                "{\"statusCode\":201,\"headers\":{\"Content-Type\":\"text/plain\","
                    + "\"X-Part\":\"1, 2\"},\"multiValueHeaders\":{\"Set-Cookie\":[\"id=1\"]},"
                    + "\"cookies\":[\"id=1\"],\"body\":\"Grüße\",\"isBase64Encoded\":false}"),
            answer);
      }
    }

    @Test
    void comesTooLateBehindWhatWasSent() throws Exception {
      Answer.Response answer = respond(Event.of("write:a flush http:200"));

      assertEquals(Optional.of("Runtime.UserException"), answer.trailers().first(ERROR_TYPE));
    }
  }

  private static Answer.Response respond(Event event) throws InterruptedException {
    Answer answer = function.invoke(event);
    return assertInstanceOf(Answer.Response.class, answer, answer::text);
  }

  private static long writtenAtAStandstill(ServerSocket gate) throws Exception {
    try (Socket handler = gate.accept()) {
      handler.setSoTimeout(gate.getSoTimeout());
      handler.getOutputStream().write(1);
      return new DataInputStream(handler.getInputStream()).readLong();
    }
  }

  private static Answer invoke(RunningFunction asked, Event event, StreamListener listener) {
    try {
      return asked.api().invoke(event, listener, RunningFunction.SOON);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
