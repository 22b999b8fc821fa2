package dev.flint.runtime.functional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Fault;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.Operation;
import functions.Echo;
import functions.Hello;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Task 5: handle the response. */
class Task5ResponseTest {

  private static final String INVOCATION_ID = "Lambda-Runtime-Invocation-Id";

  @Test
  void aResultIsPostedAsJson() throws Exception {
    try (RunningFunction function = RunningFunction.start(Hello.class)) {
      Answer answer = function.invoke(Event.of("\"Zürich \\\"🚀\\\"\""));

      assertEquals(
          "Hello, Zürich \"🚀\"", new ObjectMapper().readValue(answer.text(), String.class));
      assertEquals(Optional.of("application/json"), headersOf(answer).first("Content-Type"));
    }
  }

  @Test
  void aStreamHandlersBytesArePostedAsTheyAre() throws Exception {
    byte[] bytes = new byte[100_000];
    new Random(2).nextBytes(bytes);

    try (RunningFunction function = RunningFunction.start(Echo.class)) {
      assertArrayEquals(bytes, function.invoke(Event.of(bytes)).body());
      assertArrayEquals(new byte[0], function.invoke(Event.of("")).body());
    }
  }

  /** Answers that are refused, to one process after the other. */
  @Nested
  class Refused {

    private static RunningFunction failing;

    @BeforeAll
    static void start() {
      failing = RunningFunction.start(FunctionLaunch.of("functions.Failing::handle"));
    }

    @AfterAll
    static void stop() {
      failing.close();
    }

    @ParameterizedTest
    @CsvSource({
      "RESPONSE,none,400", "RESPONSE,none,403", "RESPONSE,none,410", "RESPONSE,none,413",
      "ERROR,PLAIN,400", "ERROR,PLAIN,403", "ERROR,PLAIN,410", "ERROR,PLAIN,413"
    })
    void isLoggedAndTheNextEventAnswered(Operation call, String event, int status)
        throws Exception {
      String reason = "because of " + call + status;
      failing.api().addFault(new Fault.Status(call, status, reason));

      failing.invoke(Event.of("\"" + event + "\""));

      assertEquals("\"well\"", failing.respond("\"none\""));
      assertTrue(failing.process().output().contains(status + " " + reason));
    }

    @Test
    void aResponseOverTheLimitIsTheServicesErrorAndNotOursToReport() throws Exception {
      try (RunningFunction function = RunningFunction.start(Echo.class)) {
        Answer.FunctionError answer = function.fail(Event.of(new byte[6_291_557]));

        assertEquals("Function.ResponseSizeTooLarge", answer.errorType());
        assertEquals("1", function.respond("1"));
        assertTrue(function.process().output().contains("413"), function.process()::log);
        assertTrue(function.api().requests().stream().noneMatch(r -> r.path().endsWith("/error")));
      }
    }
  }

  /** What ends the process. */
  @Nested
  class Lost {

    @ParameterizedTest
    @CsvSource({"RESPONSE,none", "ERROR,PLAIN"})
    void theProcessEndsAfterStatus500(Operation call, String event) throws Exception {
      assertEndsAfter(new Fault.Status(call, 500, "broken"), event, "500 broken");
    }

    @ParameterizedTest
    @CsvSource({"RESPONSE,none,0", "RESPONSE,none,12", "ERROR,PLAIN,0", "ERROR,PLAIN,12"})
    void theProcessEndsAfterACutConnection(Operation call, String event, int afterBytes)
        throws Exception {
      String path = call == Operation.ERROR ? "/error" : "/response";

      assertEndsAfter(new Fault.CutConnection(call, afterBytes), event, path);
    }

    @ParameterizedTest
    @CsvSource({"RESPONSE,none", "ERROR,PLAIN"})
    void theProcessEndsAfterAnAnswerThatIsNotHttp(Operation call, String event) throws Exception {
      byte[] odd = "SSH-2.0\r\n".getBytes(UTF_8);

      assertEndsAfter(new Fault.Raw(call, odd), event, "SSH-2.0");
    }

    private void assertEndsAfter(Fault fault, String event, String reason) throws Exception {
      FunctionLaunch launch = FunctionLaunch.of("functions.Failing::handle");
      try (RunningFunction function = RunningFunction.start(launch)) {
        function.api().addFault(fault);
        function.api().enqueue(Event.of("\"" + event + "\""));

        assertNotEquals(0, function.process().awaitExit());
        assertTrue(function.process().output().contains(reason), function.process()::log);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {"RESPONSE", "ERROR"})
  void theInvocationIdIsEchoedExactlyWhenItWasSent(Operation call) throws Exception {
    String event = call == Operation.ERROR ? "\"PLAIN\"" : "\"none\"";
    FunctionLaunch launch = FunctionLaunch.of("functions.Failing::handle");

    try (RunningFunction function = RunningFunction.start(launch)) {
      Answer with = function.invoke(Event.of(event).withInvocationId("inv/1=ü"));
      Answer without = function.invoke(Event.of(event));
      Answer empty = function.invoke(Event.of(event).withInvocationId(""));

      assertEquals(Optional.of("inv/1=ü"), headersOf(with).first(INVOCATION_ID));
      assertEquals(Optional.empty(), headersOf(without).first(INVOCATION_ID));
      assertEquals(Optional.empty(), headersOf(empty).first(INVOCATION_ID));
    }
  }

  @Test
  void anEarlyRefusalOfALargeResponseIsReadThoughTheServiceClosedTheConnection() throws Exception {
    try (HastyService service = HastyService.start();
        FunctionProcess process =
            FunctionLaunch.of("functions.Large::answer")
                .variable("AWS_LAMBDA_RUNTIME_API", service.address())
                .start()) {
      assertEquals("\"small\"", service.responseAfterRefusal());
      assertTrue(process.output().contains("413"), process::log);
    }
  }

  private static Headers headersOf(Answer answer) {
    return answer instanceof Answer.Response response
        ? response.headers()
        : assertInstanceOf(Answer.FunctionError.class, answer).headers();
  }
}
