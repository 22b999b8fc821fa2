package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.emulator.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that bring older versions of AWS's libraries than the runtime was compiled with. */
class OlderLibrariesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Its logger knows no levels, its context no trace and no tenant; functions bind by no SPI. */
  private static final Path CORE = Path.of("target", "older", "aws-lambda-java-core.jar");

  private static final Path EVENTS = Path.of("target", "older", "aws-lambda-java-events.jar");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "functions.Hello|\"a\"|\"Hello, a\"",
        "functions.Hello|['a']|\"Hello, a\"",
        "functions.Orders|[{\"amount\":2,\"item\":\"pens\"}]|[\"2 pens\"]",
        "functions.Echo|[ 1 ]|[ 1 ]",
        "functions.Signatures::all|[1]|greeter [1]",
        "functions.Nothing|{}|null"
      })
  void handleEvents(String handler, String event, String response) throws Exception {
    try (RunningFunction function = startWithOlderCore(handler)) {
      assertEquals(response, function.respond(event));
      assertEquals("", function.process().log());
    }
  }

  @Test
  void logWithoutLevels() throws Exception {
    try (RunningFunction function = startWithOlderCore("functions.PlainLogging")) {
      function.respond("\"Zürich\"");

      assertEquals("Zürich in the context\nZürich in the class\n", function.process().log());
    }
  }

  @Test
  void logWithoutLevelsInJson() throws Exception {
    FunctionLaunch launch =
        FunctionLaunch.of("functions.PlainLogging")
            .withCore(CORE)
            .variable("AWS_LAMBDA_LOG_FORMAT", "JSON");

    try (RunningFunction function = RunningFunction.start(launch)) {
      function.respond(Event.of("\"a\"").withRequestId("request-1"));

      JsonNode line = JSON.readTree(function.process().log().lines().findFirst().orElseThrow());
      assertEquals("a in the context", line.get("message").asText());
      assertEquals("request-1", line.get("AWSRequestId").asText());
    }
  }

  @Test
  void haveTheirErrorsReported() throws Exception {
    try (RunningFunction function = startWithOlderCore("functions.Failing::handle")) {
      JsonNode error = JSON.readTree(function.fail(Event.of("\"NESTED\"")).text());

      assertEquals("outer", error.get("errorMessage").asText());
      assertTrue(error.at("/stackTrace/0").asText().startsWith("functions.Failing"));
      assertTrue(function.process().log().contains("IllegalStateException: outer"));
      assertEquals("\"well\"", function.respond("\"none\""));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "functions.Events::sqs, SQSEvent, /Records/0/eventSourceARN",
    "functions.Events::s3, S3Event, /Records/0/s3/object/key"
  })
  void haveTheirEventsBoundInWireForm(String handler, String type, String place) throws Exception {
    Path document = Path.of(getClass().getResource("/events/" + type + ".json").toURI());
    String event = Files.readString(document);
    // The first on the class path counts.
    FunctionLaunch older = FunctionLaunch.of(handler).with(EVENTS).withEvents();

    try (RunningFunction function = RunningFunction.start(older);
        RunningFunction newer = RunningFunction.start(FunctionLaunch.of(handler).withEvents())) {
      JsonNode response = JSON.readTree(function.respond(event));

      assertFalse(response.at(place).isMissingNode(), response::toString);
      assertEquals(JSON.readTree(newer.respond(event)), response);
    }
  }

  @Test
  void areOlder() throws Exception {
    assertHasNot(CORE, "com/amazonaws/services/lambda/runtime/CustomPojoSerializer.class");
    assertHasNot(CORE, "com/amazonaws/services/lambda/runtime/logging/LogLevel.class");
    assertHasNot(EVENTS, "com/amazonaws/services/lambda/runtime/events/MSKFirehoseEvent.class");
  }

  private static void assertHasNot(Path library, String entry) throws IOException {
    try (JarFile jar = new JarFile(library.toFile())) {
      assertTrue(jar.stream().findAny().isPresent());
      assertEquals(null, jar.getEntry(entry), entry);
    }
  }

  private static RunningFunction startWithOlderCore(String handler) {
    return RunningFunction.start(FunctionLaunch.of(handler).withCore(CORE));
  }
}
