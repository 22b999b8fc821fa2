package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.emulator.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How events and results are bound to the function's types, and what is loaded for it. */
class BindingTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Jackson's annotations on the function's classes. */
  @Nested
  class Annotations {

    private static final String VARIABLE = "FLINT_JACKSON_ANNOTATIONS";
    private static final String PROPERTY = "-Dflint.jacksonAnnotations=";

    private static final String TICKET =
        """
        {"ticket_id":"1","id":"2","secret":"s","day":"10.06.2024","priority":"very-high",\
        "price":{"amount":3}}""";
    private static final String AS_ANNOTATED =
        """
        {"ticket_id":"1","day":"10.06.2024","priority":"very-high",\
        "price":{"amount":3,"maker":"creator"}}""";

    private static final String PLAIN_TICKET =
        """
        {"ticket_id":"1","id":"2","secret":"s","day":"2024-06-10","priority":"HIGH",\
        "price":{"amount":3}}""";
    private static final String AS_PLAIN =
        """
        {"id":"2","secret":"s","day":1717977600000,"priority":"HIGH",\
        "price":{"amount":3,"maker":"constructor"}}""";

    @Test
    void haveNoEffect() throws Exception {
      assertTicketIs(AS_PLAIN, PLAIN_TICKET, tickets());
    }

    @Test
    void areHeededWhenTheVariableSaysSo() throws Exception {
      assertTicketIs(AS_ANNOTATED, TICKET, tickets().variable(VARIABLE, "true"));
    }

    @Test
    void areHeededWhenThePropertySaysSo() throws Exception {
      assertTicketIs(AS_ANNOTATED, TICKET, tickets().jvmOption(PROPERTY + "TRUE"));
    }

    @Test
    void areHeededWhenThePropertySaysSoAndTheVariableIsEmpty() throws Exception {
      assertTicketIs(
          AS_ANNOTATED, TICKET, tickets().variable(VARIABLE, "").jvmOption(PROPERTY + "true"));
    }

    @Test
    void haveNoEffectWhenTheVariableContradictsTheProperty() throws Exception {
      assertTicketIs(
          AS_PLAIN,
          PLAIN_TICKET,
          tickets().variable(VARIABLE, "false").jvmOption(PROPERTY + "true"));
    }

    @Test
    void areWarnedOfOnceWhenTheVariableIsOdd() throws Exception {
      assertWarning(tickets().variable(VARIABLE, "yes"), VARIABLE);
    }

    @Test
    void areWarnedOfOnceWhenThePropertyIsOdd() throws Exception {
      assertWarning(tickets().jvmOption(PROPERTY + "yes"), "flint.jacksonAnnotations");
    }

    @ParameterizedTest
    @CsvSource({
      "functions.Events::sqs, SQSEvent, /Records/0/eventSourceARN",
      "functions.Events::s3, S3Event, /Records/0/s3/object/key",
      "functions.Events::dynamodb, DynamodbEvent, /Records/0/dynamodb/NewImage"
    })
    void leaveEventsInTheirWireForm(String handler, String document, String place)
        throws Exception {
      String event = Files.readString(eventDocument(document));
      FunctionLaunch annotated = FunctionLaunch.of(handler).variable(VARIABLE, "true");

      try (RunningFunction heeding = RunningFunction.start(annotated.withEvents());
          RunningFunction plain = RunningFunction.start(FunctionLaunch.of(handler).withEvents())) {
        JsonNode response = JSON.readTree(heeding.respond(event));

        assertFalse(response.at(place).isMissingNode(), response::toString);
        assertEquals(JSON.readTree(plain.respond(event)), response);
      }
    }

    @Test
    void nameAnEventThatKeepsItsWireForm() throws Exception {
      String event =
          "{\"queue_event\":{\"Records\":[{\"messageId\":\"m\",\"eventSourceARN\":\"arn\"}]}}";
      FunctionLaunch launch =
          FunctionLaunch.of("functions.Annotated::delivery").variable(VARIABLE, "true");

      try (RunningFunction function = RunningFunction.start(launch.withEvents())) {
        assertEquals(JSON.readTree(event), JSON.readTree(function.respond(event)));
      }
    }

    private static FunctionLaunch tickets() {
      return FunctionLaunch.of("functions.Annotated::ticket").withEvents();
    }

    private static void assertTicketIs(String expected, String ticket, FunctionLaunch launch)
        throws Exception {
      try (RunningFunction function = RunningFunction.start(launch)) {
        assertEquals(JSON.readTree(expected), JSON.readTree(function.respond(ticket)));
        assertEquals("", function.process().log());
      }
    }

    private static void assertWarning(FunctionLaunch launch, String setting) throws Exception {
      try (RunningFunction function = RunningFunction.start(launch)) {
        assertEquals(JSON.readTree(AS_PLAIN), JSON.readTree(function.respond(PLAIN_TICKET)));

        String log = function.process().log();
        assertEquals(1, log.lines().count(), log);
        assertTrue(log.contains(setting) && log.contains("\"yes\""), log);
      }
    }
  }

  /** What is loaded, and what may be absent. */
  @Nested
  class Loading {

    @TempDir private Path folder;

    @Test
    void isNothingOfBindingForAStringHandler() throws Exception {
      assertNotLoaded(
          loadedBy("functions.Hello", "\"a\""),
          "com.fasterxml.",
          "dev.flint.runtime.binding.jackson.events.",
          "dev.flint.runtime.binding.jackson.jdk.");
    }

    @ParameterizedTest
    @CsvSource({
      "functions.Gateway::proxy, APIGatewayProxyRequestEvent, ProxyRequestEvent",
      "functions.Gateway::http, APIGatewayV2HTTPEvent, V2HTTPEvent"
    })
    void isNothingOfOtherEventsForAnApiGatewayHandler(
        String handler, String document, String loaded) throws Exception {
      List<String> classes = loadedBy(handler, Files.readString(eventDocument(document)));

      assertTrue(classes.stream().anyMatch(name -> name.endsWith(loaded)), classes::toString);
      assertNotLoaded(
          classes,
          "org.joda.",
          "com.amazonaws.services.lambda.runtime.events.models.",
          "com.amazonaws.services.lambda.runtime.events.Dynamodb",
          "com.amazonaws.services.lambda.runtime.events.S3",
          "com.amazonaws.services.lambda.runtime.events.SQS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"functions.Orders", "functions.ContextReport"})
    void needsNoEventsLibraryForOtherTypes(String handler) throws Exception {
      FunctionLaunch launch = FunctionLaunch.of(handler);
      String event = handler.endsWith("Orders") ? "[{\"amount\":2,\"item\":\"pens\"}]" : "{}";

      try (RunningFunction function = RunningFunction.start(launch)) {
        JsonNode response = JSON.readTree(function.respond(event));

        assertFalse(response.isNull(), response::toString);
        assertEquals("", function.process().log());
      }
    }

    private List<String> loadedBy(String handler, String event) throws Exception {
      Path list = folder.resolve("classes.txt");
      FunctionLaunch launch =
          FunctionLaunch.of(handler)
              .withEvents()
              .jvmOption("-Xlog:class+load:file=" + list + ":none");

      try (RunningFunction function = RunningFunction.start(launch)) {
        function.respond(Event.of(event));
        return Files.readAllLines(list).stream().map(line -> line.split(" ")[0]).toList();
      }
    }

    private static void assertNotLoaded(List<String> classes, String... prefixes) {
      assertTrue(classes.contains("dev.flint.runtime.RuntimeMain"), classes::toString);
      for (String prefix : prefixes) {
        assertEquals(List.of(), classes.stream().filter(name -> name.startsWith(prefix)).toList());
      }
    }
  }

  private static Path eventDocument(String type) throws Exception {
    return Path.of(BindingTest.class.getResource("/events/" + type + ".json").toURI());
  }
}
