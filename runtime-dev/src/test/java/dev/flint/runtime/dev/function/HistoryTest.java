package dev.flint.runtime.dev.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final int MEGABYTE = 1024 * 1024;

  private final History history = new History(3);

  @Test
  void keepsTheLastInvocations() {
    for (String id : List.of("1", "2", "3", "4")) {
      history.end(invocation(id, "answer"));
    }

    assertEquals(
        List.of("2", "3", "4"), history.invocations().stream().map(Invocation::requestId).toList());
    assertTrue(history.find("1").isEmpty());
    assertTrue(history.find("4").isPresent());
  }

  @Test
  void keepsFewerOfThoseThatAreLarge() {
    history.end(invocation("1", "a".repeat(40 * MEGABYTE)));
    history.end(invocation("2", "a".repeat(40 * MEGABYTE)));

    assertEquals(List.of("2"), history.invocations().stream().map(Invocation::requestId).toList());
  }

  @Test
  void keepsTheLastOneHoweverLarge() {
    history.end(invocation("1", "a".repeat(80 * MEGABYTE)));

    assertEquals(1, history.invocations().size());
  }

  @Test
  void tellsWhichInvocationWillNotEnd() {
    List<String> abandoned = new ArrayList<>();
    history.add(
        new History.Listener() {
          @Override
          public void abandoned(String requestId) {
            abandoned.add(requestId);
          }
        });

    history.begin("1", "test");
    history.abandon("1");

    assertEquals(List.of("1"), abandoned);
    assertTrue(history.invocations().isEmpty());
  }

  private static Invocation invocation(String requestId, String answer) {
    return new Invocation(
        "test",
        Event.of("{}").withRequestId(requestId),
        new Answer.Response(requestId, answer.getBytes(UTF_8), Headers.NONE, Headers.NONE),
        List.of(),
        Instant.EPOCH,
        Duration.ofMillis(1),
        Optional.empty(),
        OptionalLong.empty(),
        OwnCode.NONE);
  }
}
