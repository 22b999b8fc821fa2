package dev.flint.runtime.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventTest {

  @Test
  void tellsItsDeadlineInWholeMilliseconds() {
    Instant deadline = Instant.parse("2024-05-01T10:00:00.123456Z");

    assertEquals(
        Optional.of(Instant.parse("2024-05-01T10:00:00.123Z")),
        Event.of("{}").withDeadline(deadline).deadline());
  }

  @Test
  void hasNoDeadlineWhereNoneOrNoNumberIsSent() {
    assertEquals(Optional.empty(), Event.of("{}").deadline());
    assertEquals(
        Optional.empty(),
        Event.of("{}").withHeader("Lambda-Runtime-Deadline-Ms", "soon").deadline());
  }

  @Test
  void tellsItsTraceHeader() {
    assertEquals(
        Optional.of("Root=1-2-3"), Event.of("{}").withTraceHeader("Root=1-2-3").traceHeader());
    assertEquals(Optional.empty(), Event.of("{}").withTraceHeader(null).traceHeader());
  }
}
