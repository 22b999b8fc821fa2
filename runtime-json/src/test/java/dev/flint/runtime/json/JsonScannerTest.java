package dev.flint.runtime.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link JsonReaderTest} doesn't show: values of a kind, and bytes that are no text. */
class JsonScannerTest {

  @Test
  void givesEachPieceAsItIsAskedFor() throws Exception {
    JsonScanner json = scanner(" { \"a\" : [ 1 , -2 ] ,\"b\":{}, \"c\":null,\"d\":true}\n");

    json.beginObject();
    assertEquals("a", json.nextName());
    assertEquals('[', json.peek());
    json.beginArray();
    assertTrue(json.hasNext());
    assertEquals(1, json.integer());
    assertTrue(json.hasNext());
    assertEquals("-2", json.number());
    assertFalse(json.hasNext());
    assertEquals("b", json.nextName());
    json.skipValue();
    assertEquals("c", json.nextName());
    assertTrue(json.takeNull());
    assertEquals("d", json.nextName());
    assertFalse(json.takeNull());
    assertTrue(json.bool());
    assertNull(json.nextName());
    json.end();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, -7, 999_999_999_999_999_999L, -999_999_999_999_999_999L})
  void readsWholeNumbers(long number) throws Exception {
    JsonScanner json = scanner(Long.toString(number));

    assertEquals(number, json.integer());
    json.end();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.0", "1e2", "1E2", "1000000000000000000", "01", "-", "\"1\"", "null", ""})
  void refusesWhatIsNoWholeNumberOrTooLong(String text) {
    assertThrows(
        JsonSyntaxException.class,
        () -> {
          JsonScanner json = scanner(text);
          json.integer();
          json.end();
        });
  }

  @Test
  void refusesNumbersBeyondAllUse() throws Exception {
    assertEquals(300, scanner("9".repeat(300)).number().length());
    assertThrows(JsonSyntaxException.class, () -> scanner("9".repeat(301)).skipValue());
  }

  @Test
  void refusesOtherKindsThanTheOneAskedFor() {
    assertThrows(JsonSyntaxException.class, () -> scanner("1").string());
    assertThrows(JsonSyntaxException.class, () -> scanner("nul").takeNull());
    assertThrows(JsonSyntaxException.class, () -> scanner("\"true\"").bool());
    assertThrows(JsonSyntaxException.class, () -> scanner("[]").beginObject());
    assertThrows(JsonSyntaxException.class, () -> scanner("{}").beginArray());
  }

  @Test
  void readsStringsOfRandomBytesWhereTheyAreUtf8() throws Exception {
    Random random = new Random(7);
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = new byte[2 + random.nextInt(5)];
      random.nextBytes(bytes);
      bytes[0] = '"';
      bytes[bytes.length - 1] = '"';
      String text = new String(bytes, UTF_8);
      boolean isText = Arrays.equals(text.getBytes(UTF_8), bytes);
      try {
        assertEquals(text.substring(1, text.length() - 1), new JsonScanner(bytes).string());
        assertTrue(isText, text);
        read++;
      } catch (JsonSyntaxException e) {
        boolean isPlain = text.matches("(?s)\"[^\"\\\\\u0000-\u001f]*\"");
        assertFalse(isText && isPlain, text);
      } catch (AssertionError e) {
        // A quotation mark or an escape among the bytes.
        assertTrue(text.substring(1, text.length() - 1).matches("(?s).*[\"\\\\].*"), text);
      }
    }
    assertTrue(read > 1_000, () -> "hardly any string was UTF-8");
  }

  @Test
  void readsTheReplacementCharacterAndNothingInItsPlace() throws Exception {
    assertEquals("\uFFFD", scanner("\"\uFFFD\"").string());
    assertThrows(
        JsonSyntaxException.class,
        () -> new JsonScanner("\"\u00e9\"".getBytes(ISO_8859_1)).skipValue());
  }

  private static JsonScanner scanner(String text) {
    return new JsonScanner(text.getBytes(UTF_8));
  }
}
