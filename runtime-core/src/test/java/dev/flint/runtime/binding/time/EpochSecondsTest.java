package dev.flint.runtime.binding.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpochSecondsTest {

  private static final int NANOS_PER_SECOND = 1_000_000_000;

  private final Random random = new Random(20261123);

  @Test
  void textIsThatOfTheNumber() {
    for (long seconds : seconds()) {
      for (int nanos : new int[] {0, 1, 999, 1000, 500_000_000, NANOS_PER_SECOND - 1}) {
        Instant instant = Instant.ofEpochSecond(seconds, nanos);
        Duration duration = Duration.ofSeconds(seconds, nanos);

        assertEquals(EpochSeconds.number(instant).toString(), EpochSeconds.text(instant));
        assertEquals(EpochSeconds.number(duration).toString(), EpochSeconds.text(duration));
      }
    }
  }

  private List<Long> seconds() {
    List<Long> seconds = new ArrayList<>(List.of(-1L, 0L, 1L));
    seconds.add(Instant.MIN.getEpochSecond());
    seconds.add(Instant.MAX.getEpochSecond());
    for (int i = 0; i < 100; i++) {
      seconds.add(random.nextLong(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()));
    }
    return seconds;
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "-5", "0", "12.25", "-12.25", ".5", "5."})
  void readsDigitsWithAPointAmongThem(String text) {
    assertEquals(EpochSeconds.of(new java.math.BigDecimal(text)), EpochSeconds.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e5", "5.5.5", "+5", "2026-03-01T12:00:00Z", " 5", "\u0665"})
  void readsNothingElse(String text) {
    assertNull(EpochSeconds.of(text));
  }
}
