package dev.flint.runtime.binding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jackson is right by definition; this codec only gets there faster. */
class StringCodecTest {

  private static final List<String> PIECES =
      List.of(
          "\"", "\"", "\"", "\\\"", "\\", "\\n", "\\u00e9", "\\uD83D", "\\uDE80", "\\u12", "\\x",
          "\\'", "'", "null", "true", "nul", "1", "-1.5e3", "NaN", "a", "é", "東", "🚀", "\uFFFD",
          " ", "\t", "\n", "\0", "\u001f", "\u007f", "\u2028", "\uFEFF", "[", "]", "{", "}", ":",
          ",", "/*x*/");

  private final LazyJackson jackson = new LazyJackson(ClassLoader.getSystemClassLoader(), false);
  private final StringCodec codec = new StringCodec(new JacksonFallback(jackson, String.class));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"a\"",
        " \"a\" ",
        "null",
        " null\n",
        "\"a\" \"b\"",
        "\"a\"x",
        "nullx",
        "\"\\u00e9\"",
        "\"\\ud83d\"",
        "\"\ud83d\"",
        "'a'",
        "1",
        "1.0",
        "true",
        "{}",
        "[]",
        "[\"a\"]",
        "[\"a\",\"b\"]",
        "",
        " ",
        "\"a",
        "\"\\a\"",
        "\"\n\"",
        "\uFEFF\"a\"",
        "a",
        "NaN",
        "\"\uFFFD\""
      })
  void readsTheSameAsJackson(String document) {
    assertSameRead(document.getBytes(UTF_8));
    assertSameRead(document.getBytes(UTF_16BE));
    assertSameRead(document.getBytes(UTF_16LE));
    assertSameRead(document.getBytes(ISO_8859_1));
  }

  @Test
  void readsTheSameAsJacksonOfDocumentsPutTogetherAtRandom() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder document = new StringBuilder(random.nextBoolean() ? "\"" : "");
      for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
        document.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      document.append(random.nextBoolean() ? "\"" : "");

      assertSameRead(document.toString().getBytes(UTF_8));
    }
  }

  @Test
  void readsTheSameAsJacksonOfStringsOfRandomBytes() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      byte[] document = new byte[2 + random.nextInt(6)];
      random.nextBytes(document);
      document[0] = '"';
      document[document.length - 1] = '"';

      assertSameRead(document);
    }
  }

  @Test
  void writesTheSameAsJackson() {
    Random random = new Random(6);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder value = new StringBuilder();
      for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
        value.append(PIECES.get(random.nextInt(PIECES.size())));
      }

      assertEquals(
          written(jackson.binding().writer(String.class), value.toString()),
          written(codec, value.toString()));
    }
    assertEquals("null", written(codec, null));
  }

  @Test
  void writesHalfOfAPairSoThatItCanBeRead() throws Exception {
    String value = "a\ud83d b\ude80 c\ude80\ud83d";

    assertEquals(value, new ObjectMapper().readValue(written(codec, value), String.class));
  }

  @Test
  void failsToWriteWhatIsNoString() {
    RuntimeException e =
        assertThrows(RuntimeException.class, () -> codec.write(1, new ByteArrayOutputStream()));

    assertTrue(e.getMessage().startsWith("An error occurred during JSON"), e.getMessage());
  }

  private static String written(ResponseWriter writer, String value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(value, out);
    return out.toString(UTF_8);
  }

  private void assertSameRead(byte[] document) {
    String text = new String(document, UTF_8) + " " + Arrays.toString(document);
    Object expected;
    try {
      expected = jackson.binding().reader(String.class).read(document);
    } catch (RuntimeException e) {
      RuntimeException same =
          assertThrows(RuntimeException.class, () -> codec.read(document), () -> text);
      assertEquals(e.getMessage(), same.getMessage(), () -> text);
      return;
    }
    assertEquals(expected, codec.read(document), () -> text);
  }
}
