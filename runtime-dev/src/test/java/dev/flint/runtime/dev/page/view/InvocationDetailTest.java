package dev.flint.runtime.dev.page.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.OwnCode;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import dev.flint.runtime.dev.http.route.Routes;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class InvocationDetailTest {

  private static final Instant BEGIN = Instant.parse("2026-11-28T14:22:12.500Z");

  @Test
  void saysHowMuchTimeWasLeft() {
    Event event = Event.of("{}").withDeadline(BEGIN.plusSeconds(3)).withTraceHeader("Root=1-2-3");

    InvocationDetail detail = detail(event, "null", List.of());

    assertEquals("2026-11-28T14:22:15.500Z", detail.deadline());
    assertEquals(2750, detail.remainingMs());
    assertEquals("Root=1-2-3", detail.traceHeader());
  }

  @Test
  void leavesOutWhatTheEventDoesNotSay() {
    InvocationDetail detail = detail(Event.of("{}").withTraceHeader(null), "null", List.of());

    assertNull(detail.deadline());
    assertNull(detail.remainingMs());
    assertNull(detail.traceHeader());
    assertNull(detail.http());
    assertNull(detail.error());
  }

  @Test
  void hasOnlyTheBeginningOfALargeAnswer() {
    InvocationDetail detail = detail(Event.of("{}"), "x".repeat(Bytes.SHOWN + 1), List.of());

    assertEquals(Bytes.SHOWN + 1, detail.answer().size());
    assertEquals(Bytes.SHOWN, detail.answer().text().length());
    assertTrue(detail.answer().cut());
    assertFalse(detail.event().cut());
  }

  @Test
  void hasNoTextOfBytesThatAreNone() {
    assertNull(Bytes.of(new byte[] {(byte) 0xff, 0}).text());
  }

  @Test
  void hasOnlyTheBeginningOfALongLog() {
    InvocationDetail detail = detail(Event.of("{}"), "", Collections.nCopies(2001, "line"));

    assertEquals(2000, detail.log().size());
    assertEquals(2001, detail.logSize());
  }

  @Test
  void sumsUpTheStatusOfAnAnswerForHttp() {
    InvocationDetail detail = detail(Event.of("{}"), "{\"statusCode\":404}", List.of());

    assertEquals(404, detail.summary().status());
    assertEquals(404, detail.http().status());
    assertTrue(detail.summary().succeeded());
  }

  private static InvocationDetail detail(Event event, String answer, List<String> log) {
    Answer response =
        new Answer.Response(event.requestId(), answer.getBytes(UTF_8), Headers.NONE, Headers.NONE);
    return InvocationDetail.of(
        new Invocation(
            "page",
            event,
            response,
            log,
            BEGIN,
            Duration.ofMillis(250),
            Optional.empty(),
            OptionalLong.empty(),
            OwnCode.NONE),
        new HttpResults(Routes.ALL, HttpSettings.of(PayloadFormat.V2)));
  }
}
