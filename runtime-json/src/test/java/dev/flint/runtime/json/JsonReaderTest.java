package dev.flint.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  @Test
  void readsEveryKindOfValue() throws Exception {
    assertEquals(
        List.of(
            "a",
            true,
            false,
            new JsonNumber("-1.50e3"),
            Map.of("b", List.of(), "c", Map.of()),
            "\"\\/\b\f\n\r\té🚀"),
        JsonReader.read(
            " [\"a\", true,false\n,\t-1.50e3,{\"b\":[],\"c\":{}},"
                + "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude80\"] "));
    assertNull(JsonReader.read("null"));
  }

  @Test
  void keepsTheOrderOfMembersAndTheLastOfARepeatedName() throws Exception {
    Map<?, ?> members = (Map<?, ?>) JsonReader.read("{\"b\":1,\"a\":2,\"b\":null}");

    assertEquals(List.of("b", "a"), new ArrayList<>(members.keySet()));
    assertNull(members.get("b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nul",
        "nulL",
        "nullx",
        "tru",
        "True",
        "01",
        "-",
        "+1",
        ".5",
        "1.",
        "1e",
        "1e+",
        "0x1",
        "NaN",
        "-Infinity",
        "'a'",
        "\"a",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u１２３４\"",
        "\"\n\"",
        "\"\0\"",
        "[",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "]",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{a:1}",
        "{1:1}",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "}",
        "1 2",
        "{} {}",
        "[]]",
        "/*c*/1",
        "\uFEFF1",
        "\u00a01",
        "1\0",
        "\0"
      })
  void refusesWhatIsNotJson(String text) {
    JsonSyntaxException e =
        assertThrows(JsonSyntaxException.class, () -> JsonReader.read(text), text);

    assertTrue(e.getMessage().contains("expected "), e.getMessage());
  }

  @Test
  void refusesWhatIsNestedTooDeepAndKeepsItsStack() throws Exception {
    JsonReader.read("[".repeat(200) + "]".repeat(200));

    assertThrows(
        JsonSyntaxException.class, () -> JsonReader.read("[".repeat(201) + "]".repeat(201)));
    assertThrows(JsonSyntaxException.class, () -> JsonReader.read("{\"a\":".repeat(1_000_000)));
  }

  @Test
  void countsDepthAndNotTheNumberOfValues() throws Exception {
    List<?> values = (List<?>) JsonReader.read("[" + "[],{},".repeat(1_000) + "[]]");

    assertEquals(2_001, values.size());
  }

  @Test
  void readsAnyDocumentAsJacksonDoes() {
    for (int seed = 0; seed < 5_000; seed++) {
      assertSameAsJackson(new RandomJson(seed).document());
    }
  }

  @Test
  void refusesBrokenDocumentsExactlyWhereJacksonDoes() {
    for (int seed = 0; seed < 30_000; seed++) {
      assertSameAsJackson(new RandomJson(seed).broken());
    }
  }

  private static void assertSameAsJackson(String text) {
    // UTF-8, in which documents come, has no half of a pair.
    String document = new String(text.getBytes(UTF_8), UTF_8);
    JsonNode expected;
    try {
      expected = STRICT.readTree(document);
    } catch (JsonProcessingException e) {
      assertThrows(
          JsonSyntaxException.class,
          () -> JsonReader.read(document),
          () -> "Jackson refuses <" + document + ">: " + e.getOriginalMessage());
      return;
    }
    if (expected.isMissingNode()) {
      assertThrows(JsonSyntaxException.class, () -> JsonReader.read(document));
      return;
    }
    try {
      assertEquals(expected, asNode(JsonReader.read(document)), () -> "<" + document + ">");
    } catch (JsonSyntaxException e) {
      throw new AssertionError("Jackson reads <" + document + ">", e);
    }
  }

  private static JsonNode asNode(Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value instanceof Map<?, ?> members) {
      ObjectNode object = nodes.objectNode();
      members.forEach((name, member) -> object.set((String) name, asNode(member)));
      return object;
    }
    if (value instanceof List<?> elements) {
      ArrayNode array = nodes.arrayNode();
      elements.forEach(element -> array.add(asNode(element)));
      return array;
    }
    if (value instanceof JsonNumber number) {
      return numberNode(number.text());
    }
    if (value instanceof Boolean bool) {
      return nodes.booleanNode(bool);
    }
    return value == null ? nodes.nullNode() : nodes.textNode((String) value);
  }

  private static JsonNode numberNode(String text) {
    try {
      boolean whole = text.matches("-?\\d+");
      return whole
          ? STRICT.readTree(text)
          : JsonNodeFactory.instance.numberNode(new BigDecimal(text));
    } catch (JsonProcessingException e) {
      throw new AssertionError("no number: " + text, e);
    }
  }
}
