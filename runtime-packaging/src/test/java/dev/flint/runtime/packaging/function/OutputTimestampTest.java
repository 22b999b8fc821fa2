package dev.flint.runtime.packaging.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTimestampTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T00:00:00Z,2026-11-23T00:00:00Z",
    "2026-11-23T02:00:01+02:00,2026-11-23T00:00:01Z",
    "1790000000,2026-09-21T14:13:20Z"
  })
  void readsIsoTimesAndSeconds(String text, Instant time) {
    assertEquals(time, OutputTimestamp.parse(text));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "x", "0", "1970-01-01T00:00:00Z"})
  void takesAFixedTimeThatAZipCanTell(String text) {
    assertEquals(Instant.parse("1980-02-01T00:00:00Z"), OutputTimestamp.parse(text));
  }

  @Test
  void namesThePropertyThatIsNoTime() {
    PackagingException refusal =
        assertThrows(PackagingException.class, () -> OutputTimestamp.parse("yesterday"));

    assertTrue(refusal.getMessage().contains("project.build.outputTimestamp"));
    assertTrue(refusal.getMessage().contains("yesterday"));
  }
}
