package dev.flint.runtime.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathSegmentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "8476a536-e9f4-11e8-9739-2dfe598c3fcd|8476a536-e9f4-11e8-9739-2dfe598c3fcd",
        "AZaz09-._~|AZaz09-._~",
        "a b/c?d#e|a%20b%2Fc%3Fd%23e",
        "100%|100%25",
        "é東🚀|%C3%A9%E6%9D%B1%F0%9F%9A%80",
        "``|``"
      })
  void encodesWhatMayNotStandInASegment(String text, String encoded) {
    assertEquals(encoded, PathSegment.encode(text));
  }

  @Test
  void isDecodedByAUriToWhatItWas() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      String text =
          random
              .ints(random.nextInt(20), 1, random.nextBoolean() ? 128 : 0x20000)
              .filter(c -> !(c >= 0xD800 && c < 0xE000))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();

      String encoded = PathSegment.encode(text);

      assertTrue(encoded.matches("[-!-~&&[^/?#]]*"), encoded);
      assertEquals("/" + text, URI.create("http://h/" + encoded).getPath());
    }
  }
}
