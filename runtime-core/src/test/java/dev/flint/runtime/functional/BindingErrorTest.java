package dev.flint.runtime.functional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.emulator.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller learns of an event that doesn't bind, and of a result that doesn't. */
class BindingErrorTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MESSAGE_BOUND = 2048;

  /** Large, for what is to be an excerpt. */
  private static final String TEXT = "x".repeat(1 << 20);

  /** As much of the payload as an answer and a log may show at a time. */
  private static final String EXCERPT_BOUND = TEXT.substring(0, MESSAGE_BOUND);

  /** An event. */
  @Nested
  class OfAnEvent {

    private static final String SENTENCE = "An error occurred during JSON parsing: ";

    private static RunningFunction function;

    @BeforeAll
    static void start() {
      function = RunningFunction.start(FunctionLaunch.of("functions.Basket::echo"));
    }

    @AfterAll
    static void stop() {
      function.close();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"items\":[{},{},{\"price\":\"free\"}]} | double | String | $.items[2].price |"
              + " line 1, column 26",
          "{\"items\":[{\"price\":true}]} | double | Boolean | $.items[0].price |"
              + " line 1, column 20",
          "{\"items\":[{\"price\":{}}]} | double | Object | $.items[0].price | line 1, column 20",
          "{\"item\":5} | functions.Basket$Item | Number | $.item | line 1, column 9",
          "{\"item\":\"pen\"} | functions.Basket$Item | String | $.item | line 1, column 9",
          "{\"itemsByName\":{\"a b\":7}} | functions.Basket$Item | Number |"
              + " $.itemsByName.a b | line 1, column 23",
          "{\"itemsByNumber\":{\"one\":{}}} | java.lang.Integer | \"one\" | $.itemsByNumber |"
              + " line 1, column 19",
          "{\"numbers\":[1,2,\"three\"]} | int | String | $.numbers[2] | line 1, column 17",
          "{\"inner\":{\"inner\":{\"id\":\"1\"}}} | java.util.UUID | String | $.inner.inner.id |"
              + " line 1, column 25",
          "{\"day\":\"today\"} | java.time.LocalDate | \"today\" | $.day | line 1, column 8",
          "{\"date\":\"today\"} | java.util.Date | String | $.date | line 1, column 9",
          "{\"optional\":\"x\"} | java.lang.Integer | String | $.optional | line 1, column 13",
          "[{\"flag\":1},{}] | functions.Basket$Content | array | $ | line 1, column 13",
          "7 | functions.Basket$Content | Number | $ | line 1, column 1",
        })
    void namesTypeAndKindAndPlace(
        String event, String type, String kind, String path, String position) throws Exception {
      String message = messageOf(event);

      assertTrue(message.contains(type), message);
      assertTrue(message.contains(kind), message);
      assertTrue(message.contains(path + ", " + position), message);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"items\":[{\"price\":1},}]} | line 1, column 23",
          "{\"flag\":tru} | line 1, column 9",
          "{\"flag\":true | line 1, column 13",
          "{\"flag\" true} | line 1, column 9"
        })
    void namesThePlaceWhereItIsNoJson(String event, String position) throws Exception {
      String message = messageOf(event);

      assertTrue(message.contains(position), message);
    }

    @Test
    void countsLines() throws Exception {
      String message =
          messageOf(
              """
              {
                "items": [
                  { "name": "ink", "price": 3 },
                  { "name": "pen",
                    "price": "free" }
                ]
              }
              """);

      assertTrue(message.contains("$.items[1].price, line 5, column 16"), message);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"item\":{\"price\":\"%s\"}}",
          "{\"item\":{\"tax\":\"%s\"}}",
          "{\"item\":\"%s\"}",
          "{\"items\":[\"%s\"]}",
          "{\"itemsByName\":\"%s\"}",
          "{\"itemsByName\":{\"%s\":7}}",
          "{\"itemsByNumber\":{\"%s\":{}}}",
          "{\"numbers\":[\"%s\"]}",
          "{\"bytes\":\"%s!\"}",
          "{\"bytes\":\"%s-\"}",
          "{\"flag\":\"%s\"}",
          "{\"letter\":\"%s\"}",
          "{\"id\":\"%s\"}",
          "{\"address\":\"%s\"}",
          "{\"currency\":\"%s\"}",
          "{\"type\":\"%s\"}",
          "{\"date\":\"%s\"}",
          "{\"instant\":\"%s\"}",
          "{\"day\":\"%s\"}",
          "{\"duration\":\"%s\"}",
          "{\"zone\":\"%s\"}",
          "{\"optional\":\"%s\"}",
          "{\"flag\":%s}",
          "{%s}",
          "%s",
          "\"%s\"",
          "{\"item\":{\"price\":\"%s"
        })
    void showsAnExcerptOfALargeText(String event) throws Exception {
      assertFailsInBounds(event.formatted(TEXT), event);
    }

    @Test
    void showsAnExcerptOfALargeNumber() throws Exception {
      String digits = "7".repeat(1 << 20);

      assertFailsInBounds("{\"item\":{\"tax\":" + digits + "}}", "digits");
      assertFailsInBounds("{\"letter\":" + digits + "}", "digits");
    }

    @Test
    void showsAnExcerptOfAPathOfLongNames() throws Exception {
      String name = "x".repeat(3000);

      assertFailsInBounds("{\"itemsByName\":{\"%s\":7}}".formatted(name), "a long name");
    }

    @Test
    void showsAnExcerptOfADeepPath() throws Exception {
      String event = "{\"inner\":".repeat(900) + "{\"flag\":\"x\"}" + "}".repeat(900);

      String message = assertFailsInBounds(event, "a deep path");

      assertTrue(message.contains(".flag"), message);
    }

    @Test
    void endsForTooDeepNesting() throws Exception {
      assertFailsInBounds("{\"inner\":".repeat(100_000), "deep nesting");
    }

    private static String messageOf(String event) throws Exception {
      JsonNode error = JSON.readTree(function.fail(Event.of(event)).text());
      String message = error.get("errorMessage").asText();
      assertTrue(message.startsWith(SENTENCE), message);
      assertEquals("java.lang.RuntimeException", error.get("errorType").asText());
      return message;
    }

    private static String assertFailsInBounds(String event, String what) throws Exception {
      int logged = function.process().log().length();

      String answer = function.fail(Event.of(event)).text();

      String message = JSON.readTree(answer).get("errorMessage").asText();
      assertTrue(message.startsWith(SENTENCE), message);
      assertInBounds(message);
      assertFalse(answer.contains(EXCERPT_BOUND), "all of the answer to " + what);
      String log = function.process().log().substring(logged);
      assertFalse(log.contains(EXCERPT_BOUND), "all that is logged for " + what);
      return message;
    }
  }

  /** A result. */
  @Nested
  class OfAResult {

    private static final String SENTENCE =
        "An error occurred during JSON serialization of response: ";

    @Test
    void namesTheGetterThatThrows() throws Exception {
      String message = messageOf("functions.Basket::bills", "{}");

      assertTrue(message.startsWith(SENTENCE + "no total"), message);
      assertTrue(message.contains("$.bills[1].total"), message);
    }

    @Test
    void isInBoundsForAnObjectThatHoldsItself() throws Exception {
      String message = messageOf("functions.Basket::ring", "{}");

      assertTrue(message.startsWith(SENTENCE), message);
      assertTrue(message.contains("$.next.next"), message);
      assertInBounds(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"functions.Basket::longName", "functions.Basket::longMessage"})
    void isInBoundsForLongTexts(String handler) throws Exception {
      String message = messageOf(handler, "1000000");

      assertTrue(message.startsWith(SENTENCE), message);
      assertInBounds(message);
    }

    private static String messageOf(String handler, String event) throws Exception {
      try (RunningFunction function = RunningFunction.start(FunctionLaunch.of(handler))) {
        JsonNode error = JSON.readTree(function.fail(Event.of(event)).text());
        function.awaitReady();
        assertEquals("java.lang.RuntimeException", error.get("errorType").asText());
        return error.get("errorMessage").asText();
      }
    }
  }

  private static void assertInBounds(String message) {
    int length = message.getBytes(UTF_8).length;
    assertTrue(length < MESSAGE_BOUND, () -> length + " bytes: " + message.substring(0, 500));
  }
}
