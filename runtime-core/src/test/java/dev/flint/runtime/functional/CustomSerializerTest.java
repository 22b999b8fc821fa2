package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import functions.Serializers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A serializer that the function brings in {@code META-INF/services}. */
class CustomSerializerTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "functions.Shop::text | read java.lang.String, wrote java.lang.String: {}",
        "functions.Shop::order | read functions.Orders$Order, wrote java.lang.String: {}",
        "functions.Shop::orders | read java.util.List<functions.Orders$Order>,"
            + " wrote java.util.List<java.lang.String>: [{}]",
        "functions.Orders | read java.util.List<functions.Orders$Order>,"
            + " wrote java.util.List<java.lang.String>: [0 {}]",
        "functions.Hello | read java.lang.String, wrote java.lang.String: Hello, {}"
      })
  void bindsEverythingAndIsHandedTheWholeType(String handler, String response) throws Exception {
    try (RunningFunction function = start(handler, Serializers.Naming.class)) {
      assertEquals(response, function.respond("{}"));
      assertEquals(response, function.respond("{}"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"functions.Shop::nothing", "functions.Nothing"})
  void leavesTheAnswerOfNothingNull(String handler) throws Exception {
    try (RunningFunction function = start(handler, Serializers.Naming.class)) {
      assertEquals("null", function.respond("{}"));
    }
  }

  @Test
  void worksWithoutJackson() throws Exception {
    FunctionLaunch launch = launch("functions.Orders", Serializers.Naming.class).withoutJackson();

    try (RunningFunction function = RunningFunction.start(launch)) {
      assertTrue(function.respond("{}").endsWith("[0 {}]"));
    }
  }

  @Test
  void mayNotBeOneOfTwo() throws Exception {
    JsonNode error =
        initErrorOf("functions.Orders", Serializers.Naming.class, Serializers.Second.class);

    String message = error.get("errorMessage").asText();

    assertTrue(message.contains("functions.Serializers$Naming"), message);
    assertTrue(message.contains("functions.Serializers$Second"), message);
  }

  @Test
  void mustBeMakeable() throws Exception {
    JsonNode error = initErrorOf("functions.Orders", Serializers.Unmakeable.class);

    String message = error.get("errorMessage").asText();
    assertTrue(message.contains("functions.Serializers$Unmakeable"), message);
    assertEquals("no licence for this serializer", error.at("/cause/errorMessage").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"functions.Echo", "functions.Signatures::all"})
  void isNotLookedForByAStreamHandler(String handler) throws Exception {
    try (RunningFunction function =
        start(handler, Serializers.Naming.class, Serializers.Second.class)) {
      assertTrue(function.respond("{}").endsWith("{}"));
    }
  }

  @Test
  void failsTheInvocationThatItCanNotRead() throws Exception {
    assertFailure(
        Serializers.Unreading.class, "An error occurred during JSON parsing", "no such order");
  }

  @Test
  void failsTheInvocationWhoseResultItCanNotWrite() throws Exception {
    assertFailure(
        Serializers.Unwriting.class,
        "An error occurred during JSON serialization of response",
        "no such receipt");
  }

  private void assertFailure(Class<?> serializer, String sentence, String reason) throws Exception {
    try (RunningFunction function = start("functions.Shop::order", serializer)) {
      for (int i = 0; i < 2; i++) {
        JsonNode error = JSON.readTree(function.fail(Event.of("{}")).text());

        assertEquals(sentence + ": " + reason, error.get("errorMessage").asText());
        assertEquals("java.lang.RuntimeException", error.get("errorType").asText());
        assertEquals(reason, error.at("/cause/errorMessage").asText());
        assertTrue(
            error.at("/cause/stackTrace/0").asText().startsWith(serializer.getName()),
            error::toString);
      }
    }
  }

  private JsonNode initErrorOf(String handler, Class<?>... serializers) throws Exception {
    try (RunningFunction function = start(handler, serializers)) {
      Answer answer = function.api().takeAnswer(RunningFunction.SOON);

      assertInstanceOf(Answer.InitError.class, answer, answer::text);
      assertEquals(1, function.process().awaitExit());
      return JSON.readTree(answer.text());
    }
  }

  private RunningFunction start(String handler, Class<?>... serializers) throws IOException {
    return RunningFunction.start(launch(handler, serializers));
  }

  private FunctionLaunch launch(String handler, Class<?>... serializers) throws IOException {
    List<String> providers = Stream.of(serializers).map(Class::getName).toList();
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.write(services.resolve(CustomPojoSerializer.class.getName()), providers);
    return FunctionLaunch.of(handler).with(folder);
  }
}
