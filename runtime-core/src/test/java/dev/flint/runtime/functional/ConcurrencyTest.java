package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Fault;
import dev.flint.runtime.emulator.LocalRuntimeApi;
import dev.flint.runtime.emulator.Operation;
import functions.Concurrent;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** Several invocations at once. */
class ConcurrencyTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 64})
  void asManyAreHandledAtOnceAsTheServiceSays(int limit) throws Exception {
    try (RunningFunction function = start(limit)) {
      for (int i = 0; i < limit; i++) {
        function.api().enqueue(event(i, "meet"));
      }

      Set<String> threads = new HashSet<>();
      for (int i = 0; i < limit; i++) {
        threads.add(take(function).get("thread").asText());
      }
      assertEquals(limit, threads.size());
      function.api().awaitNext(2 * limit, RunningFunction.SOON);
    }
  }

  @Test
  void everyAnswerRecordAndTraceIsItsInvocationsOwn() throws Exception {
    int count = 10_000;
    try (RunningFunction function = start(64)) {
      for (int i = 0; i < count; i++) {
        function.api().enqueue(event(i, i % 10 == 0 ? "interrupt" : "answer"));
      }

      Set<String> answered = new TreeSet<>();
      for (int i = 0; i < count; i++) {
        JsonNode answer = take(function);
        String id = answer.get("id").asText();
        answered.add(id);
        assertEquals("request-" + id, answer.get("requestId").asText());
        assertEquals("Root=1-5bef4de7-" + id, answer.get("trace").asText());
        assertFalse(answer.has("property"));
      }
      assertEquals(count, answered.size());
      assertRecordsAreTheirOwn(function.process(), count);
    }
  }

  private static void assertRecordsAreTheirOwn(FunctionProcess process, int count)
      throws Exception {
    String[] records = process.output().split("\n");
    assertEquals(count, records.length);
    for (String line : records) {
      JsonNode record = JSON.readTree(line);
      assertEquals(
          record.get("message").asText().replace("handling ", "request-"),
          record.get("AWSRequestId").asText());
    }
  }

  @Test
  void nothingIsLeftOfAnEarlierInvocation() throws Exception {
    try (RunningFunction function = start(1)) {
      function.api().enqueue(event(1, "answer"));
      function.api().enqueue(event(2, "answer").withTraceHeader(null));

      assertEquals("Root=1-5bef4de7-1", take(function).get("trace").asText());
      assertFalse(take(function).has("trace"));
    }
  }

  @Test
  void oneThatFailsAndOneThatIsRefusedStopNoOther() throws Exception {
    try (RunningFunction function = start(3)) {
      function.api().addFault(new Fault.Status(Operation.RESPONSE, 413, "too much"));
      function.api().enqueue(event(1, "answer"));
      take(function);
      function.api().enqueue(event(2, "fail"));
      Answer failed = function.api().takeAnswer(RunningFunction.SOON);
      assertInstanceOf(Answer.FunctionError.class, failed);

      for (int i = 0; i < 3; i++) {
        function.api().enqueue(event(i, "meet"));
      }
      for (int i = 0; i < 3; i++) {
        take(function);
      }
      assertTrue(function.process().output().contains("413 too much"));
    }
  }

  @Test
  void theFunctionWorksWithoutTheAwsSdksClass() throws Exception {
    LocalRuntimeApi api = LocalRuntimeApi.start(2);
    FunctionLaunch launch =
        FunctionLaunch.of("functions.Hello").variable("AWS_LAMBDA_MAX_CONCURRENCY", "2");
    try (RunningFunction function = new RunningFunction(api, launch.start(api))) {
      assertEquals("\"Hello, you\"", function.respond("\"you\""));
    }
  }

  /** What ends one loop for good ends the process, with the exit code that it has with one. */
  @Test
  void aFatalErrorEndsAll() throws Exception {
    try (RunningFunction function = start(3)) {
      function.api().enqueue(event(1, "die"));

      assertEquals(3, function.process().awaitExit());
      assertInstanceOf(Answer.FunctionError.class, function.api().takeAnswer(RunningFunction.SOON));
    }
  }

  @Test
  void aLostServiceEndsAll() throws Exception {
    RunningFunction function = start(3);
    try (FunctionProcess process = function.process()) {
      function.api().awaitNext(3, RunningFunction.SOON);

      function.api().close();

      assertEquals(2, process.awaitExit());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "many", "99999999999"})
  void anUnusableValueIsAnInitError(String value) throws Exception {
    FunctionLaunch launch =
        FunctionLaunch.of("functions.Hello").variable("AWS_LAMBDA_MAX_CONCURRENCY", value);
    try (RunningFunction function = RunningFunction.start(launch)) {
      Answer.InitError error =
          assertInstanceOf(Answer.InitError.class, function.invoke(Event.of("\"you\"")));

      assertEquals(
          "AWS_LAMBDA_MAX_CONCURRENCY should be a whole number, 1 or more, but is \"" + value + '"',
          JSON.readTree(error.body()).get("errorMessage").asText());
      assertEquals(1, function.process().awaitExit());
    }
  }

  @Test
  void threadsAreVirtualWhereTheJdkHasThemAndTheSettingSaysSo() throws Exception {
    LocalRuntimeApi api = LocalRuntimeApi.start(2);
    FunctionLaunch launch = launch(2).variable("FLINT_VIRTUAL_THREADS", "true");
    try (RunningFunction function = new RunningFunction(api, launch.start(api))) {
      for (int i = 0; i < 2; i++) {
        api.enqueue(event(i, "meet"));
      }

      boolean has = Runtime.version().feature() >= 21;
      for (int i = 0; i < 2; i++) {
        assertEquals(has, take(function).get("thread").asText().startsWith("VirtualThread["));
      }
      assertEquals(!has, function.process().output().contains("this JDK has no virtual threads"));
    }
  }

  private static RunningFunction start(int limit) {
    LocalRuntimeApi api = LocalRuntimeApi.start(limit);
    return new RunningFunction(api, launch(limit).start(api));
  }

  private static FunctionLaunch launch(int limit) {
    return FunctionLaunch.of(Concurrent.class)
        .with(JavaPath.placeOf(SdkInternalThreadLocal.class))
        .variable("AWS_LAMBDA_MAX_CONCURRENCY", Integer.toString(limit))
        .variable("PARTIES", Integer.toString(limit));
  }

  private static Event event(int id, String behaviour) {
    return Event.of("{\"id\":" + id + ",\"do\":\"" + behaviour + "\"}")
        .withRequestId("request-" + id)
        .withTraceHeader("Root=1-5bef4de7-" + id);
  }

  private static JsonNode take(RunningFunction function) throws Exception {
    Answer answer = function.api().takeAnswer(RunningFunction.SOON);
    assertInstanceOf(Answer.Response.class, answer, answer::text);
    return JSON.readTree(answer.body());
  }
}
