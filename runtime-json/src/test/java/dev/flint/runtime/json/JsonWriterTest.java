package dev.flint.runtime.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  private static final ObjectMapper JACKSON = new ObjectMapper();

  @Test
  void putsTheCommas() {
    JsonWriter json = JsonWriter.utf8().beginObject();
    json.name("a").value(1).name("b").value((String) null);
    json.name("c").beginArray().value("x").value("y").beginArray().endArray().endArray();
    json.name("d").beginObject().endObject().name("e").value(Long.MIN_VALUE).endObject();

    assertEquals(
        "{\"a\":1,\"b\":null,\"c\":[\"x\",\"y\",[]],\"d\":{},\"e\":-9223372036854775808}",
        json.toString());
  }

  @Test
  void writesPlainNamesAndValuesOfAllKinds() throws Exception {
    JsonWriter json = JsonWriter.utf8().beginObject();
    json.plainName("a b").value(true).plainName("").value(false).plainName("c").nothing();
    json.plainName("d").value(1.5).name("e").value(1.5f).name("f").value(Double.NaN);
    json.name("g").number("1e400").endObject();

    ByteArrayOutputStream written = new ByteArrayOutputStream();
    json.writeTo(written);
    assertEquals(
        "{\"a b\":true,\"\":false,\"c\":null,\"d\":1.5,\"e\":1.5,\"f\":\"NaN\",\"g\":1e400}",
        written.toString(UTF_8));
  }

  @Test
  void growsWithItsText() {
    String text = "é and \"more\", ".repeat(10_000);
    JsonWriter json = JsonWriter.utf8().beginArray();
    StringBuilder expected = new StringBuilder("[");
    for (int i = 0; i < 300; i++) {
      json.value(i).value("x".repeat(i)).nothing();
      expected.append(i + ",\"" + "x".repeat(i) + "\",null,");
    }
    json.value(text).endArray();
    expected.append("\"" + text.replace("\"", "\\\"") + "\"]");

    assertEquals(expected.toString(), json.toString());
  }

  @Test
  void escapesWhatMustBe() {
    assertEquals(
        "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001F é東\"",
        JsonWriter.utf8().value("\"\\/\b\f\n\r\t\0\u001f é東").toString());
  }

  @Test
  void escapesInAsciiWhatIsBeyond() {
    assertEquals(
        "\"a\\u007F\\u00E9\\u6771\\uD83D\\uDE80\\u2028\"",
        JsonWriter.ascii().value("a\u007fé東🚀\u2028").toString());
  }

  @Test
  void writesAnyTextSoThatItIsReadAsItWas() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text = randomText(random);
      String utf8 = JsonWriter.utf8().value(text).toString();
      String ascii = JsonWriter.ascii().value(text).toString();

      assertEquals(text, JsonReader.read(utf8));
      assertEquals(text, JsonReader.read(ascii));
      assertEquals(text, JACKSON.readValue(utf8.getBytes(UTF_8), String.class));
      assertEquals(text, JACKSON.readValue(ascii, String.class));
      assertTrue(US_ASCII.newEncoder().canEncode(ascii), ascii);
    }
  }

  @Test
  void countsTheBytesOfItsText() {
    Random random = new Random(9);
    for (int i = 0; i < 2_000; i++) {
      JsonWriter json = random.nextBoolean() ? JsonWriter.utf8() : JsonWriter.ascii();
      json.beginObject().name(randomText(random)).value(randomText(random)).endObject();

      assertEquals(json.toString().getBytes(UTF_8).length, json.utf8Length(), json::toString);
    }
  }

  /** Any UTF-16 code units, halves of pairs among them. */
  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      int most = random.nextBoolean() ? 0x80 : 0x10000;
      char character = (char) random.nextInt(most);
      text.append(random.nextInt(4) == 0 ? (char) (0xD800 + random.nextInt(0x800)) : character);
    }
    return text.toString();
  }
}
