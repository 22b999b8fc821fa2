package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.emulator.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a function does to its process: no answer is lost, and an exit is an exit. */
class HostileFunctionTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FATAL_ERROR = 3;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FLUSH_THROWS",
        "FLUSH_THROWS_ERROR",
        "FLUSH_OVERFLOWS",
        "FLUSH_THROWS_WHAT_CAN_NOT_BE_TOLD",
        "FLUSH_NEVER_RETURNS",
        "OUT_IS_NULL",
        "ERR_IS_NULL",
        "STREAM_THROWS",
        "UNCAUGHT_HANDLER_THROWS"
      })
  void theAnswerIsPostedAndTheNextOneToo(String way) throws Exception {
    try (RunningFunction function = start("answer")) {
      assertEquals("\"well\"", function.respond("\"" + way + "\""));

      assertEquals("\"well\"", function.respond("\"nothing\""));
      String type = errorOf(function, "no such way").get("errorType").asText();
      assertEquals("java.lang.IllegalArgumentException", type);
      assertTrue(function.process().output().contains("no such way"), function.process()::log);
      assertEquals("\"well\"", function.respond("\"nothing\""));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FLUSH_THROWS",
        "FLUSH_THROWS_ERROR",
        "FLUSH_OVERFLOWS",
        "FLUSH_THROWS_WHAT_CAN_NOT_BE_TOLD",
        "FLUSH_NEVER_RETURNS",
        "OUT_IS_NULL",
        "ERR_IS_NULL",
        "STREAM_THROWS",
        "HOOK_HANGS",
        "HOOK_EXITS",
        "HOOK_INTERRUPTS",
        "UNCAUGHT_HANDLER_THROWS",
        "PROPERTIES_THROW"
      })
  void aFatalErrorIsReportedAndEndsTheProcess(String way) throws Exception {
    assertFatal(FunctionLaunch.of("functions.Hostile::fail"), way, "java.lang.InternalError");
  }

  @Test
  void aFullHeapIsReportedAndEndsTheProcess() throws Exception {
    FunctionLaunch launch = FunctionLaunch.of("functions.Hostile::fail").jvmOption("-Xmx48m");

    assertFatal(launch, "HEAP_IS_FULL", "java.lang.OutOfMemoryError");
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_23)
  void aForbiddenExitEndsTheProcess() throws Exception {
    FunctionLaunch launch =
        FunctionLaunch.of("functions.Hostile::fail").jvmOption("-Djava.security.manager=allow");

    assertFatal(launch, "EXIT_IS_FORBIDDEN", "java.lang.InternalError");
  }

  private static void assertFatal(FunctionLaunch launch, String way, String errorType)
      throws Exception {
    try (RunningFunction function = RunningFunction.start(launch)) {
      JsonNode error = errorOf(function, way);

      assertEquals(errorType, error.get("errorType").asText(), error::toString);
      assertEquals(FATAL_ERROR, function.process().awaitExit());
      assertTrue(function.process().output().contains(errorType), function.process()::log);
      assertFalse(function.process().log().contains("\tat dev.flint"), function.process()::log);
    }
  }

  private static RunningFunction start(String method) {
    return RunningFunction.start(FunctionLaunch.of("functions.Hostile::" + method));
  }

  private static JsonNode errorOf(RunningFunction function, String way) throws Exception {
    return JSON.readTree(function.fail(Event.of("\"" + way + "\"")).text());
  }
}
