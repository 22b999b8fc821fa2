package dev.flint.runtime.dev.page.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.dev.function.OwnCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogRecordTest {

  @Test
  void takesAJsonRecordApart() {
    LogRecord record =
        LogRecord.of(
            """
            {"timestamp":"2026-03-01T09:05:07.042Z","level":"WARN","logger":"shop.Payments",\
            "message":"Declined","cents":450,\
            "exception":{"errorType":"shop.NoCard","errorMessage":"none","stackTrace":["a.B.c(B.java:1)"]}}""",
            "a.B"::equals);

    assertFalse(record.platform());
    assertEquals("WARN", record.level());
    assertEquals("2026-03-01T09:05:07.042Z", record.time());
    assertEquals("shop.Payments", record.logger());
    assertEquals("Declined", record.message());
    assertEquals("{\"cents\":450}", record.fields().toString());
    assertEquals("shop.NoCard", record.error().type());
    assertTrue(record.error().frames().get(0).own());
  }

  @Test
  void knowsTheNamesOfOtherLibraries() {
    LogRecord record =
        LogRecord.of(
            "{\"@timestamp\":\"t\",\"log.level\":\"INFO\",\"logger_name\":\"a.B\",\"msg\":\"m\"}",
            OwnCode.NONE);

    assertEquals("INFO", record.level());
    assertEquals("t", record.time());
    assertEquals("a.B", record.logger());
    assertEquals("m", record.message());
    assertNull(record.fields());
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "{not json", "[1]", "{\"level\":", "a\nb", "START of it", ""})
  void keepsOtherLinesAsTheyAre(String line) {
    LogRecord record = LogRecord.of(line, OwnCode.NONE);

    assertEquals(line, record.message());
    assertFalse(record.platform());
    assertNull(record.level());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "START RequestId: 8f5 Version: $LATEST",
        "END RequestId: 8f5",
        "REPORT RequestId: 8f5\tDuration: 3.00 ms\tBilled Duration: 3 ms",
        "INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout"
      })
  void tellsTheLinesOfLambdaItself(String line) {
    assertTrue(LogRecord.of(line, OwnCode.NONE).platform());
  }
}
