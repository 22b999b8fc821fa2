package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.emulator.Event;
import functions.LateWriter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Task 7: clean up. The tracing header's part is in {@link Task2TraceHeaderTest}. */
class Task7CleanUpTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What an invocation leaves behind, and the next does not find. */
  @Nested
  class Untidy {

    private RunningFunction untidy;

    @BeforeEach
    void start() {
      untidy = RunningFunction.start(FunctionLaunch.of("functions.Untidy::handle"));
    }

    @AfterEach
    void stop() {
      untidy.close();
    }

    @Test
    void interruptsAreNotSeenByTheNext() throws Exception {
      assertTrue(JSON.readTree(untidy.respond("\"interrupt\"")).get("interrupted").asBoolean());
      assertEquals(false, look().get("interrupted").asBoolean());

      untidy.fail(Event.of("\"interrupt and fail\""));
      assertEquals(false, look().get("interrupted").asBoolean());
    }

    @Test
    void theContextClassLoaderIsThatOfInitAgain() throws Exception {
      assertEquals(true, look().get("classLoaderOfInit").asBoolean());
      untidy.respond("\"class loader\"");

      assertEquals(true, look().get("classLoaderOfInit").asBoolean());
    }

    @Test
    void whatWasPrintedIsOutBeforeTheAnswer() throws Exception {
      untidy.respond("\"print\"");

      assertEquals("printed", untidy.process().output());
      assertEquals("complained", untidy.process().errors());
    }

    @Test
    void whatWasPrintedIntoABufferIsOutBeforeTheAnswer() throws Exception {
      untidy.respond("\"buffer output\"");
      untidy.respond("\"print\"");

      assertEquals("printed", untidy.process().output());
      assertEquals("complained", untidy.process().errors());
    }

    @Test
    void whatWasPrintedIntoABufferIsOutBeforeTheError() throws Exception {
      untidy.respond("\"buffer output\"");
      untidy.fail(Event.of("\"print and fail\""));

      assertTrue(untidy.process().output().startsWith("printed before"));
      assertTrue(untidy.process().output().contains("after printing"));
      assertEquals("complained before", untidy.process().errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"break output", "close output"})
    void aStreamThatCanNotBePrintedToLosesNoAnswer(String way) throws Exception {
      untidy.respond("\"" + way + "\"");

      assertTrue(look().has("interrupted"));
      untidy.fail(Event.of("\"print and fail\""));
      assertTrue(look().has("interrupted"));
    }

    private JsonNode look() throws Exception {
      return JSON.readTree(untidy.respond("\"look\""));
    }
  }

  /** The stream of a response that has been sent. */
  @Nested
  class LateWrites {

    @Test
    void failAndNeverReachTheNextResponse() throws Exception {
      try (RunningFunction function = RunningFunction.start(LateWriter.class)) {
        assertEquals("first", function.respond(Event.of("").withRequestId("request-1")));

        String late = function.respond(Event.of("").withRequestId("request-2"));
        assertTrue(late.startsWith("IOException: "), late);
        assertTrue(late.contains("request-1"), late);
      }
    }

    @Test
    void failAfterAnErrorToo() throws Exception {
      try (RunningFunction function = RunningFunction.start(LateWriter.class)) {
        function.fail(Event.of("fail").withRequestId("request-1"));

        String late = function.respond("");
        assertTrue(late.startsWith("IOException: "), late);
        assertTrue(late.contains("request-1"), late);
      }
    }
  }

  @Test
  void theLoggerKnowsTheRequestOfEachInvocation() throws Exception {
    FunctionLaunch launch =
        FunctionLaunch.of("functions.Logging::event").variable("AWS_LAMBDA_LOG_FORMAT", "JSON");

    try (RunningFunction function = RunningFunction.start(launch)) {
      function.respond(Event.of("\"a\"").withRequestId("request-1").withTenantId("blue"));
      function.respond(Event.of("\"b\"").withRequestId("request-2"));

      List<String> lines = function.process().output().lines().toList();
      assertEquals("request-1", JSON.readTree(lines.get(1)).get("AWSRequestId").asText());
      assertEquals("blue", JSON.readTree(lines.get(1)).get("tenantId").asText());
      assertEquals("request-2", JSON.readTree(lines.get(2)).get("AWSRequestId").asText());
      assertEquals(false, JSON.readTree(lines.get(2)).has("tenantId"));
    }
  }

  @Test
  void theMemoryOfALargeResponseIsGivenBack() throws Exception {
    try (RunningFunction function =
        RunningFunction.start(FunctionLaunch.of("functions.Memory::handle").jvmOption("-Xmx64m"))) {
      function.respond("warm");
      long before = Long.parseLong(function.respond("small"));
      function.invoke(Event.of("large"));

      long after = Long.parseLong(function.respond("small"));
      assertTrue(after - before < 1_000_000, () -> before + " bytes before, after: " + after);
    }
  }

  @Test
  void aResponseThatWasBegunDoesNotCountAfterAnError() throws Exception {
    try (RunningFunction function =
        RunningFunction.start(FunctionLaunch.of("functions.Begun::handle"))) {
      assertNotEquals("begun", function.fail(Event.of("\"fail\"")).text());

      assertEquals("begun", function.respond("\"go on\""));
    }
  }
}
