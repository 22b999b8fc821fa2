package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Fault;
import functions.ContextReport;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Task 3: create the context. */
class Task3ContextTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLIENT_CONTEXT = "Lambda-Runtime-Client-Context";
  private static final String COGNITO_IDENTITY = "Lambda-Runtime-Cognito-Identity";

  private static RunningFunction reporting;

  @BeforeAll
  static void start() {
    reporting = RunningFunction.start(ContextReport.class);
  }

  @AfterAll
  static void stop() {
    reporting.close();
  }

  /** What the service says of the invocation. */
  @Nested
  class OfTheInvocation {

    @Test
    void tellsWhatTheHeadersSay() throws Exception {
      JsonNode context =
          report(
              Event.of("{}")
                  .withRequestId("request-1")
                  .withInvokedFunctionArn("arn:aws:lambda:eu-central-1:1:function:greeter:live")
                  .withTraceHeader("Root=1-2-3;Parent=4;Sampled=1")
                  .withTenantId("blue"));

      assertEquals("request-1", context.get("awsRequestId").asText());
      assertEquals(
          "arn:aws:lambda:eu-central-1:1:function:greeter:live",
          context.get("invokedFunctionArn").asText());
      assertEquals("Root=1-2-3;Parent=4;Sampled=1", context.get("xrayTraceId").asText());
      assertEquals("blue", context.get("tenantId").asText());
    }

    @Test
    void tellsNothingOfWhatIsAbsentOrEmpty() throws Exception {
      JsonNode absent = report(Event.of("{}").withTraceHeader(null));
      JsonNode empty =
          report(
              Event.of("{}")
                  .withTraceHeader("")
                  .withTenantId("")
                  .withClientContext("")
                  .withCognitoIdentity(""));

      for (String name :
          List.of("xrayTraceId", "tenantId", "identityId", "identityPoolId", "clientContext")) {
        assertFalse(absent.has(name), name);
        assertFalse(empty.has(name), name);
      }
    }

    @Test
    void tellsWhichIdentityAuthorizedIt() throws Exception {
      JsonNode context =
          report(
              Event.of("{}")
                  .withCognitoIdentity(
                      "{\"cognitoIdentityId\":\"eu:ü\",\"cognitoIdentityPoolId\":\"pool\",\"x\":[]}"));

      assertEquals("eu:ü", context.get("identityId").asText());
      assertEquals("pool", context.get("identityPoolId").asText());
    }

    @Test
    void tellsWhichClientInvokedIt() throws Exception {
      JsonNode context =
          report(
              Event.of("{}")
                  .withClientContext(
                      """
                      {"client":{"installation_id":"i","app_title":"t","app_version_name":"n",\
                      "app_version_code":"c","app_package_name":"p"},\
                      "custom":{"color":"grün"},"env":{"locale":"de"},"services":{}}"""));

      assertEquals(
          JSON.readTree(
              """
              {"custom":{"color":"grün"},"environment":{"locale":"de"},
               "client":{"installationId":"i","appTitle":"t","appVersionName":"n",
                         "appVersionCode":"c","appPackageName":"p"}}"""),
          context.get("clientContext"));
    }

    @Test
    void tellsOfAnEmptyClientContextThatItIsThere() throws Exception {
      JsonNode context = report(Event.of("{}").withClientContext("{}"));

      assertEquals(JSON.readTree("{}"), context.get("clientContext"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          CLIENT_CONTEXT + "|not JSON",
          CLIENT_CONTEXT + "|{\"client\":",
          CLIENT_CONTEXT + "|[]",
          CLIENT_CONTEXT + "|{\"client\":\"text\"}",
          CLIENT_CONTEXT + "|{\"custom\":[]}",
          COGNITO_IDENTITY + "|not JSON",
          COGNITO_IDENTITY + "|\"text\"",
          COGNITO_IDENTITY + "|{\"cognitoIdentityId\":{}}",
          COGNITO_IDENTITY + "|{} {}"
        })
    void failsTheInvocationAndNoOtherWhenAHeaderIsBroken(String header, String value)
        throws Exception {
      Answer.FunctionError failed = reporting.fail(Event.of("{}").withHeader(header, value));

      String message = JSON.readTree(failed.text()).get("errorMessage").asText();
      assertTrue(message.contains(header), message);
      assertTrue(message.contains(value), message);
      assertTrue(report(Event.of("{}")).has("awsRequestId"));
    }
  }

  /** The time until the deadline. */
  @Nested
  class RemainingTime {

    @Test
    void isCountedDownToTheDeadline() throws Exception {
      try (RunningFunction function =
          RunningFunction.start(FunctionLaunch.of("functions.Countdown::watch"))) {
        Event event = Event.of("{}").withDeadline(Instant.now().plusSeconds(900));

        JsonNode times = JSON.readTree(function.respond(event));

        assertTrue(times.get(0).asInt() <= 900_000, times::toString);
        assertTrue(times.get(0).asInt() > 800_000, times::toString);
        assertTrue(times.get(1).asInt() < times.get(0).asInt(), times::toString);
      }
    }

    @Test
    void isNeverNegative() throws Exception {
      JsonNode context = report(Event.of("{}").withDeadline(Instant.now().minusSeconds(1)));

      assertEquals(0, context.get("remainingTimeInMillis").asInt());
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807,2147483647", "-9223372036854775808,0", "soon,0", "'',0"})
    void standsForAnyDeadline(String deadline, int remaining) throws Exception {
      JsonNode context = report(Event.of("{}").withHeader("Lambda-Runtime-Deadline-Ms", deadline));

      assertEquals(remaining, context.get("remainingTimeInMillis").asInt());
    }

    @Test
    void isNoneWithoutADeadline() throws Exception {
      reporting.api().addFault(new Fault.MissingHeader("Lambda-Runtime-Deadline-Ms"));

      assertEquals(0, report(Event.of("{}")).get("remainingTimeInMillis").asInt());
    }
  }

  /** What the environment says of the function. */
  @Nested
  class OfTheFunction {

    @Test
    void tellsWhatTheVariablesSay() throws Exception {
      JsonNode context = report(Event.of("{}"));

      assertEquals("greeter", context.get("functionName").asText());
      assertEquals("$LATEST", context.get("functionVersion").asText());
      assertEquals(512, context.get("memoryLimitInMB").asInt());
      assertEquals("/aws/lambda/greeter", context.get("logGroupName").asText());
      assertEquals("2026/03/01/[$LATEST]0123456789abcdef", context.get("logStreamName").asText());
    }

    @Test
    void needsNoVariableButTheApisAndTheHandlers() throws Exception {
      String handler = ContextReport.class.getName();
      FunctionLaunch launch = FunctionLaunch.withNeededVariablesOnly(handler);

      try (RunningFunction function = RunningFunction.start(launch)) {
        JsonNode context = JSON.readTree(function.respond("{}"));

        assertEquals(128, context.get("memoryLimitInMB").asInt());
        assertFalse(context.has("functionName"));
        List<String> lines = function.process().log().lines().toList();
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).contains("AWS_LAMBDA_FUNCTION_NAME"), lines::toString);
      }
    }

    @ParameterizedTest
    @CsvSource({
      "AWS_LAMBDA_FUNCTION_MEMORY_SIZE,lots",
      "AWS_LAMBDA_FUNCTION_MEMORY_SIZE,-1",
      "AWS_LAMBDA_FUNCTION_MEMORY_SIZE,''",
      "AWS_LAMBDA_FUNCTION_MEMORY_SIZE,99999999999",
      "AWS_LAMBDA_LOG_FORMAT,XML",
      "AWS_LAMBDA_LOG_LEVEL,LOUD"
    })
    void takesTheDefaultWithAWarningForAnOddVariable(String variable, String value)
        throws Exception {
      FunctionLaunch launch = FunctionLaunch.of(ContextReport.class).variable(variable, value);

      try (RunningFunction function = RunningFunction.start(launch)) {
        JsonNode context = JSON.readTree(function.respond("{}"));

        int expected = variable.contains("MEMORY") ? 128 : 512;
        assertEquals(expected, context.get("memoryLimitInMB").asInt());
        List<String> lines = function.process().log().lines().toList();
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).contains(variable), lines::toString);
        assertTrue(lines.get(0).contains("\"" + value + "\""), lines::toString);
      }
    }

    @Test
    void warnsOfNothingWhenAllIsWell() throws Exception {
      try (RunningFunction function = RunningFunction.start(ContextReport.class)) {
        function.respond("{}");

        assertEquals("", function.process().log());
      }
    }
  }

  /** The one logger. */
  @Nested
  class Logger {

    @Test
    void isTheSameWhereverItIsHadFrom() throws Exception {
      assertTrue(report(Event.of("{}")).get("oneLogger").asBoolean());
    }

    @Test
    void writesTextAsGivenWithALineFeedAtItsEnd() throws Exception {
      FunctionLaunch launch = FunctionLaunch.of("functions.Logging::ways");

      assertEquals(
          List.of(
              "made", "ended", "two", "lines", "bytes as they are: Zürich 🚀", "null", "static"),
          logOf(launch, Event.of("{}")));
    }

    @Test
    void writesOneJsonObjectALine() throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of("functions.Logging::event").variable("AWS_LAMBDA_LOG_FORMAT", "JSON");
      Event event =
          Event.of("\"Zürich\\n\\\"🚀\\\"\"").withRequestId("request-1").withTenantId("blue");

      List<String> lines = logOf(launch, event);

      JsonNode ofInit = JSON.readTree(lines.get(0));
      assertEquals("made", ofInit.get("message").asText());
      assertFalse(ofInit.has("AWSRequestId"));
      JsonNode ofEvent = JSON.readTree(lines.get(1));
      assertEquals("Zürich\n\"🚀\"", ofEvent.get("message").asText());
      assertEquals("UNDEFINED", ofEvent.get("level").asText());
      assertEquals("request-1", ofEvent.get("AWSRequestId").asText());
      assertEquals("blue", ofEvent.get("tenantId").asText());
      assertTrue(ofEvent.get("traceId").asText().startsWith("1-"), ofEvent::toString);
      String timestamp = ofEvent.get("timestamp").asText();
      assertTrue(timestamp.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
      assertTrue(Instant.parse(timestamp).isAfter(Instant.now().minusSeconds(600)), timestamp);
      assertEquals(6, ofEvent.size());
    }

    @ParameterizedTest
    @CsvSource({"TRACE,7", "DEBUG,6", "INFO,5", "WARN,4", "ERROR,3", "FATAL,2", "error,3", "'',7"})
    void dropsWhatIsBelowTheLevel(String level, int expected) throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of("functions.Logging::levels")
              .variable("AWS_LAMBDA_LOG_FORMAT", "JSON")
              .variable("AWS_LAMBDA_LOG_LEVEL", level);

      List<String> lines = logOf(launch, Event.of("{}"));

      assertEquals(1 + expected, lines.size(), lines::toString);
      assertEquals("FATAL", JSON.readTree(lines.get(expected)).get("level").asText());
    }

    @Test
    void writesAnErrorAsAnObject() throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of("functions.Failing::handle").variable("AWS_LAMBDA_LOG_FORMAT", "JSON");

      List<String> lines = logOf(launch, Event.of("\"NESTED\"").withRequestId("request-1"));

      assertEquals(1, lines.size(), lines::toString);
      JsonNode line = JSON.readTree(lines.get(0));
      assertEquals("ERROR", line.get("level").asText());
      assertEquals("request-1", line.get("AWSRequestId").asText());
      assertEquals("outer", line.get("message").asText());
      assertEquals("outer", line.at("/exception/errorMessage").asText());
      assertEquals("java.io.IOException", line.at("/exception/cause/errorType").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_US.ISO-8859-1", "C", "POSIX"})
    void writesUtf8InAnyLocale(String locale) throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of("functions.Logging::event")
              .variable("LC_ALL", locale)
              .jvmOption("-Dfile.encoding=ISO-8859-1");

      assertEquals(List.of("made", "Zürich 🚀"), logOf(launch, Event.of("\"Zürich 🚀\"")));
    }

    private List<String> logOf(FunctionLaunch launch, Event event) throws Exception {
      try (RunningFunction function = RunningFunction.start(launch)) {
        function.invoke(event);
        return function.process().log().lines().toList();
      }
    }
  }

  private static JsonNode report(Event event) throws Exception {
    return JSON.readTree(reporting.respond(event));
  }
}
