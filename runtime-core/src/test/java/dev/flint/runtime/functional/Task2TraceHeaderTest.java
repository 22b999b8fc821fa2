package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Task 2: propagate the tracing header. */
class Task2TraceHeaderTest {

  private static final String HEADER =
      "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

  private static RunningFunction trace;

  @BeforeAll
  static void start() {
    trace = RunningFunction.start(FunctionLaunch.of("functions.Trace::header"));
  }

  @AfterAll
  static void stop() {
    trace.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEADER,
        HEADER + ";Lineage=a87bd80c:1|68fd508a:5|c512fbe3:2",
        "Sampled=?;  Self=1-67891234-12456789abcdef012345678 ; Other = kept;Root=",
        "no trace header at all",
      })
  void isAPropertyAsItWasSent(String header) throws Exception {
    String answer = trace.respond(Event.of("\"\"").withTraceHeader(header));

    assertEquals("[\"" + header + "\",\"" + header + "\"]", answer);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "")
  void isGoneWhenTheNextEventHasNone(String none) throws Exception {
    trace.respond(Event.of("\"\"").withTraceHeader(HEADER));

    String answer = trace.respond(Event.of("\"\"").withTraceHeader(none));

    assertEquals("[\"null\",\"null\"]", answer);
  }

  @Test
  void isGoneAfterAnInvocationThatFailed() throws Exception {
    Answer failed = trace.fail(Event.of("\"fail\"").withTraceHeader(HEADER));
    String answer = trace.respond(Event.of("\"\"").withTraceHeader(null));

    assertTrue(failed.text().contains("traced as " + HEADER), failed::text);
    assertEquals("[\"null\",\"null\"]", answer);
  }

  @Test
  void isGoneThoughTheFunctionSetItItself() throws Exception {
    try (RunningFunction function =
        RunningFunction.start(FunctionLaunch.of("functions.Trace::overwrite"))) {
      function.respond(Event.of("\"mine\"").withTraceHeader(null));

      assertEquals("null", function.respond(Event.of("\"\"").withTraceHeader(null)));
    }
  }
}
