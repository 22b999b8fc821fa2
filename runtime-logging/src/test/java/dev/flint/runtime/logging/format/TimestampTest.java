package dev.flint.runtime.logging.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimestampTest {

  @Test
  void showsEveryDigit() {
    assertEquals(
        "2026-03-01T09:05:07.042Z",
        Timestamp.utc(Instant.parse("2026-03-01T09:05:07.042Z").toEpochMilli()));
    assertEquals("1970-01-01T00:00:00.000Z", Timestamp.utc(0));
    assertEquals("1969-12-31T23:59:59.999Z", Timestamp.utc(-1));
  }

  @Test
  void isWhatAFormatterGives() {
    DateTimeFormatter formatter =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    Random random = new Random(8);
    for (int i = 0; i < 10_000; i++) {
      long millis = random.nextLong(253_402_300_800_000L);

      assertEquals(formatter.format(Instant.ofEpochMilli(millis)), Timestamp.utc(millis));
    }
  }
}
