package dev.flint.runtime.logging.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormatTest {

  private static final Instant TIME = Instant.parse("2026-03-01T09:05:07.042Z");
  private static final InvocationFields INVOCATION = new TestInvocation("request-1", "1-a-b", null);

  @Test
  void writesTheMessageOfALoggerWithoutAName() {
    LogEntry entry = LogEntry.of(RecordLevel.WARN, null, "as given\n");

    assertEquals("as given\n", format(TextPattern.DEFAULT, entry, INVOCATION));
  }

  @Test
  void writesARecordOfANamedLoggerByThePattern() {
    LogEntry entry =
        new LogEntry(
            RecordLevel.WARN,
            "shop.Till",
            "jammed",
            null,
            List.of(new LogField("drawer", 7), new LogField("cashier", null)));

    assertEquals(
        "2026-03-01T09:05:07.042Z request-1 WARN shop.Till jammed drawer=7 cashier=null",
        format(TextPattern.DEFAULT, entry, INVOCATION));
  }

  @Test
  void writesADashForWhatIsNotKnown() {
    LogEntry entry = LogEntry.of(RecordLevel.INFO, "shop.Till", null);

    assertEquals(
        "2026-03-01T09:05:07.042Z - INFO shop.Till null", format(TextPattern.DEFAULT, entry, null));
    assertEquals("1-a-b/-", format("{traceId}/{tenantId}", entry, INVOCATION));
  }

  @Test
  void addsTheStackTrace() {
    Exception thrown = new Exception("jammed");
    thrown.setStackTrace(new StackTraceElement[0]);
    LogEntry entry =
        new LogEntry(RecordLevel.ERROR, "shop.Till", "!", ThrowableDetails.of(thrown), List.of());

    assertEquals(
        "ERROR !\njava.lang.Exception: jammed\n", format("{level} {message}", entry, null));
  }

  @ParameterizedTest
  @CsvSource({"'{level} {mesage}',{mesage}", "'{level',not closed", "'a {} b',{}"})
  void refusesAPatternThatDoesNotParse(String pattern, String reason) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> TextPattern.parse(pattern)).getMessage();

    assertTrue(message.contains(reason), message);
  }

  private static String format(String pattern, LogEntry entry, InvocationFields invocation) {
    return new TextFormat(TextPattern.parse(pattern)).format(entry, TIME, invocation);
  }
}
