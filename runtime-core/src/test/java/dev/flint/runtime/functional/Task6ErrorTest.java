package dev.flint.runtime.functional;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.LocalRuntimeApi;
import dev.flint.runtime.emulator.RecordedRequest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Task 6: handle errors. */
class Task6ErrorTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";
  private static final String XRAY_CAUSE = "Lambda-Runtime-Function-XRay-Error-Cause";

  /** A function that could not be initialized. */
  @Nested
  class Init {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "shop.Missing | ClassNotFoundException | shop/Missing.class | class path",
          "functions.NotLoadable.NoInterface | ClassNotFoundException | functions.NotLoadable$NoInterface | nested",
          "functions.NotLoadable$NoInterface | HandlerLoadException | RequestHandler | ::method",
          "functions.NotLoadable$NoInterface::missing | HandlerLoadException | missing | handle",
          "functions.NotLoadable$NoInterface::hidden | HandlerLoadException | hidden | public",
          "functions.NotLoadable$NoInterface::unfit | HandlerLoadException | unfit | Context",
          "functions.NotLoadable$FailingConstructor | IllegalStateException | CUSTOMERS | missing",
          "functions.NotLoadable$FailingInitializer | Error | FailingInitializer | class",
          "functions.NotLoadable$HiddenConstructor | NoSuchMethodException | public | constructor",
          "functions.NotLoadable$NeedyConstructor | NoSuchMethodException | zero-argument | constructor",
          "functions.NotLoadable$Inner | NoSuchMethodException | inner | static",
          "functions.NotLoadable$Incomplete | InstantiationException | abstract | Incomplete",
          "functions.NotLoadable$Raw | HandlerLoadException | RequestHandler | type parameters",
          ":: | HandlerLoadException | _HANDLER | package.Class",
          "functions.Hello:: | HandlerLoadException | functions.Hello:: | package.Class::method",
          "::handle | HandlerLoadException | ::handle | package.Class",
          "' ' | HandlerLoadException | _HANDLER | package.Class",
        })
    void failsForAHandlerThatCanNotBeUsed(
        String handler, String errorType, String expected, String alsoExpected) throws Exception {
      assertInitError(FunctionLaunch.of(handler), errorType, expected, alsoExpected);
    }

    @Test
    void failsWithoutAHandler() throws Exception {
      FunctionLaunch launch = FunctionLaunch.of("").without("_HANDLER");

      assertInitError(launch, "HandlerLoadException", "_HANDLER", "not set");
    }

    @ParameterizedTest
    @CsvSource({
      "functions.Overloaded::handle,'handle(java.lang.String,java.lang.String,java.lang.String)'",
      "functions.Overloaded::read,'read(java.io.InputStream)'"
    })
    void warnsInTheLogOfWhatItPassesOver(String handler, String method) throws Exception {
      FunctionLaunch launch = FunctionLaunch.of(handler).variable("AWS_LAMBDA_LOG_FORMAT", "JSON");
      try (RunningFunction function = RunningFunction.start(launch)) {
        function.respond("\"a\"");

        JsonNode warning = JSON.readTree(function.process().output());
        assertEquals("WARN", warning.get("level").asText());
        String message = warning.get("message").asText();
        assertTrue(message.startsWith("Ignoring ") && message.contains(method), message);
        assertEquals("", function.process().errors());
      }
    }

    @Test
    void warnsInTheLogOfGeneratedCodeThatCanNotBeUsed() throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of("functions.Tree::handle")
              .variable("AWS_LAMBDA_LOG_FORMAT", "JSON")
              .jvmOption("-Dflint.generatedCode=shop.Missing");
      try (RunningFunction function = RunningFunction.start(launch)) {
        assertEquals("{\"name\":\"a\"}", function.respond("{\"name\":\"a\"}"));

        JsonNode warning = JSON.readTree(function.process().output());
        assertEquals("WARN", warning.get("level").asText());
        assertTrue(warning.get("message").asText().contains("shop.Missing"), warning::toString);
        assertEquals("", function.process().errors());
      }
    }

    @Test
    void tellsTheErrorOfAStaticInitializer() throws Exception {
      String handler = "functions.NotLoadable$FailingInitializer";

      assertInitError(FunctionLaunch.of(handler), "Error", "many", "NumberFormatException");
    }

    @Test
    void showsTheConstructorsFramesAndNoneOfOurs() throws Exception {
      try (RunningFunction function =
          RunningFunction.start(FunctionLaunch.of("functions.NotLoadable$FailingConstructor"))) {
        JsonNode error = JSON.readTree(takeInitError(function).text());

        assertTrue(
            error.at("/stackTrace/0").asText().startsWith("functions.NotLoadable$Failing"),
            error::toString);
        assertFalse(error.toString().contains("dev.flint"), error::toString);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "127.0.0.1:", "nowhere:at all", "127.0.0.1:0", "http://127.0.0.1:80"})
    void saysThatTheAddressOfTheRuntimeApiIsBroken(String address) throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of("functions.Hello").variable("AWS_LAMBDA_RUNTIME_API", address);

      assertEndsNamingTheVariable(launch);
    }

    @Test
    void saysThatTheAddressOfTheRuntimeApiIsMissing() throws Exception {
      assertEndsNamingTheVariable(FunctionLaunch.of("functions.Hello"));
    }

    private void assertEndsNamingTheVariable(FunctionLaunch launch) throws Exception {
      try (FunctionProcess process = launch.start()) {
        assertEquals(1, process.awaitExit());
        assertTrue(process.output().contains("AWS_LAMBDA_RUNTIME_API"), process::log);
      }
    }

    private void assertInitError(FunctionLaunch launch, String errorType, String... message)
        throws Exception {
      try (RunningFunction function = RunningFunction.start(launch)) {
        Answer.InitError answer = takeInitError(function);

        assertEquals("Runtime.BadFunctionCode", answer.errorType());
        JsonNode error = JSON.readTree(answer.text());
        assertTrue(error.get("errorType").asText().endsWith(errorType), answer::text);
        for (String part : message) {
          assertTrue(answer.text().contains(part), () -> part + " in " + answer.text());
          assertTrue(function.process().output().contains(part), function.process()::log);
        }
        assertEquals(1, function.process().awaitExit());
      }
    }

    private Answer.InitError takeInitError(RunningFunction function) throws Exception {
      Answer answer = function.api().takeAnswer(RunningFunction.SOON);
      return assertInstanceOf(Answer.InitError.class, answer, answer::text);
    }
  }

  /** An invocation that failed, after which the same process serves the next. */
  @Nested
  class Invocation {

    private static RunningFunction failing;

    @BeforeEach
    void start() {
      if (failing != null && !failing.process().isAlive()) {
        stop();
        failing = null;
      }
      if (failing == null) {
        failing = RunningFunction.start(FunctionLaunch.of("functions.Failing::handle"));
      }
    }

    @AfterAll
    static void stop() {
      failing.close();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "PLAIN | java.lang.IllegalStateException | no such customer",
          "CHECKED | java.io.IOException | disk on fire",
          "ERROR | java.lang.AssertionError | should not be",
          "NULL_MESSAGE | java.lang.IllegalStateException | java.lang.IllegalStateException",
          "EMPTY_MESSAGE | java.lang.IllegalStateException | ''",
          "EMOJI | java.lang.IllegalStateException | 🚀 nach Zürich",
          "SELF_CAUSE | functions.OddThrowable$OwnCause | odd",
          "LOCALIZED_MESSAGE | functions.OddThrowable$Localized | merkwürdig",
          "TO_STRING_THROWS | functions.OddThrowable$ToStringThrows | odd",
        })
    void isReportedByTypeAndMessage(String way, String errorType, String message) throws Exception {
      JsonNode error = failIn(way);

      assertEquals(errorType, error.get("errorType").asText());
      assertEquals(message, error.get("errorMessage").asText());
    }

    @Test
    void isReportedUnderTheTypeOfUserExceptions() throws Exception {
      Answer.FunctionError answer = failing.fail(Event.of("\"PLAIN\""));

      assertEquals("Runtime.UserException", answer.errorType());
      assertEquals("application/json", answer.headers().first("Content-Type").orElseThrow());
    }

    @Test
    void showsTheFunctionsFramesAndNoneOfOurs() throws Exception {
      JsonNode stack = failIn("PLAIN").get("stackTrace");

      assertTrue(stack.get(0).asText().startsWith("functions.Failing"), stack::toString);
      JsonNode last = stack.get(stack.size() - 1);
      assertTrue(last.asText().startsWith("functions.Failing.handle(Failing.java:"), last::asText);
    }

    @Test
    void isReportedWithAllItsCauses() throws Exception {
      JsonNode error = failIn("NESTED");

      assertEquals("outer", error.get("errorMessage").asText());
      assertEquals("middle", error.at("/cause/errorMessage").asText());
      assertEquals("java.io.IOException", error.at("/cause/errorType").asText());
      assertEquals("inner", error.at("/cause/cause/errorMessage").asText());
      assertTrue(error.at("/cause/cause/stackTrace/0").asText().startsWith("functions.Failing"));
      assertTrue(error.at("/cause/cause/cause").isMissingNode());
    }

    @Test
    void isReportedOnceThoughItIsItsOwnCause() throws Exception {
      assertTrue(failIn("SELF_CAUSE").at("/cause").isMissingNode());
    }

    @Test
    void isReportedOnceThoughItsCausesFormARing() throws Exception {
      JsonNode error = failIn("CAUSE_RING");

      assertEquals("second", error.at("/cause/errorMessage").asText());
      assertTrue(error.at("/cause/cause").isMissingNode(), error::toString);
    }

    @Test
    void isReportedThoughItsMessageCanNotBeHad() throws Exception {
      JsonNode error = failIn("MESSAGE_THROWS");

      String message = error.get("errorMessage").asText();
      assertTrue(message.contains("UnsupportedOperationException"), message);
      assertTrue(error.at("/stackTrace/0").asText().contains("functions."), error::toString);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "STACK_THROWS",
          "STACK_NULL",
          "STACK_OF_NULLS",
          "CAUSE_THROWS",
          "ENDLESS_CAUSES"
        })
    void isReportedThoughItsMethodsAreOdd(String way) throws Exception {
      JsonNode error = failIn(way);

      assertEquals("odd", error.get("errorMessage").asText());
    }

    @Test
    void isReportedWithItsWholeMessageOfAMegabyte() throws Exception {
      assertEquals("x".repeat(1 << 20), failIn("LARGE_MESSAGE").get("errorMessage").asText());
    }

    @Test
    void isReportedWithAnyCharactersInItsMessage() throws Exception {
      String expected = "a\r\nLambda-Runtime-Evil: 1\r\n\r\n\0\u007f\u0085\u2028\ud83d";

      assertEquals(expected, failIn("CONTROL_CHARACTERS").get("errorMessage").asText());
    }

    @Test
    void isReportedWithAStackOfTenThousandFrames() throws Exception {
      JsonNode stack = failIn("DEEP_STACK").get("stackTrace");

      assertEquals("shop.Customers.find0(Customers.java:0)", stack.get(0).asText());
      assertEquals(10_000, stack.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HUGE_STACK", "LARGE_EMOJI_MESSAGE", "NO_STACK"})
    void isReportedInADocumentThatTheServiceTakes(String way) throws Exception {
      assertTrue(failIn(way).has("stackTrace"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "PLAIN",
          "EMOJI",
          "CONTROL_CHARACTERS",
          "LARGE_MESSAGE",
          "LARGE_EMOJI_MESSAGE",
          "DEEP_STACK",
          "HUGE_STACK",
          "NO_STACK",
          "NULL_MESSAGE"
        })
    void hasACauseForXRayThatTheServiceTakesWhole(String way) throws Exception {
      failIn(way);

      String cause = lastErrorPosted().first(XRAY_CAUSE).orElseThrow();
      assertTrue(US_ASCII.newEncoder().canEncode(cause));
      assertTrue(cause.length() <= 64 * 1024, () -> cause.length() + " bytes");
      JsonNode json = JSON.readTree(cause);
      assertEquals(System.getProperty("user.dir"), json.get("working_directory").asText());
      assertEquals(1, json.get("exceptions").size());
      assertTrue(json.get("paths").isArray());
    }

    @Test
    void namesItsFramesInTheCauseForXRay() throws Exception {
      failIn("DEEP_STACK");

      JsonNode cause = JSON.readTree(lastErrorPosted().first(XRAY_CAUSE).orElseThrow());
      JsonNode exception = cause.at("/exceptions/0");
      assertEquals("deep", exception.get("message").asText());
      assertEquals("java.lang.IllegalStateException", exception.get("type").asText());
      assertEquals("find1", exception.at("/stack/1/label").asText());
      assertEquals("Customers.java", exception.at("/stack/1/path").asText());
      assertEquals(1, exception.at("/stack/1/line").asInt());
      assertTrue(exception.get("stack").size() > 100, () -> exception.get("stack").size() + "");
      assertEquals(List.of("Customers.java"), JSON.convertValue(cause.get("paths"), List.class));
    }

    @Test
    void isLoggedWithItsStackAndCauses() throws Exception {
      try (RunningFunction function =
          RunningFunction.start(FunctionLaunch.of("functions.Failing::handle"))) {
        function.fail(Event.of("\"NESTED\""));

        String log = function.process().output();
        assertTrue(log.contains("java.lang.IllegalStateException: outer\r\tat functions."), log);
        assertTrue(log.contains("Caused by: java.io.IOException: middle\r\tat functions."), log);
        assertFalse(log.contains("dev.flint"), log);
      }
    }

    @Test
    void canBeAnEventThatDoesNotBind() throws Exception {
      JsonNode error = JSON.readTree(failing.fail(Event.of("{\"a\":1}")).text());

      assertEquals("java.lang.RuntimeException", error.get("errorType").asText());
      assertTrue(error.get("errorMessage").asText().contains("JSON"), error::toString);
      assertEquals("\"well\"", failing.respond("\"none\""));
    }

    private JsonNode failIn(String way) throws Exception {
      Answer.FunctionError answer = failing.fail(Event.of("\"" + way + "\""));
      assertEquals("\"well\"", failing.respond("\"none\""));
      return JSON.readTree(answer.text());
    }

    /** As it was sent, before the service cuts it. */
    private Headers lastErrorPosted() {
      LocalRuntimeApi api = failing.api();
      List<RecordedRequest> errors =
          api.requests().stream().filter(request -> request.path().endsWith("/error")).toList();
      Headers headers = errors.get(errors.size() - 1).headers();
      assertEquals("Runtime.UserException", headers.first(ERROR_TYPE).orElseThrow());
      return headers;
    }
  }

  /** Errors of a thousand frames that say no more than a few do. */
  @Nested
  class Deep {

    private static final int DOCUMENT = 32 * 1024;
    private static final int LOG = 64 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {1_001, 5_000, 100_000})
    void aDeepDocumentOfATypeThatHoldsItselfIsToldInShort(int levels) throws Exception {
      String event = "{\"child\":".repeat(levels) + "null" + "}".repeat(levels);

      JsonNode error = errorOf("functions.Tree::handle", event);

      String message = error.get("errorMessage").asText();
      assertTrue(message.contains("nesting depth"), message);
      assertTrue(message.contains("$.child.child"), message);
    }

    @Test
    void aRecursionWithoutEndIsToldOnce() throws Exception {
      JsonNode error = errorOf("functions.Tree::climb", "{\"name\":\"a\"}");

      JsonNode stack = error.get("stackTrace");
      assertTrue(stack.size() < 10, stack::toString);
      assertTrue(stack.get(0).asText().startsWith("functions.Tree."), stack::toString);
      assertTrue(stack.toString().contains("more of this recursion"), stack::toString);
    }

    private JsonNode errorOf(String handler, String event) throws Exception {
      try (RunningFunction function = RunningFunction.start(FunctionLaunch.of(handler))) {
        String document = function.fail(Event.of(event)).text();

        assertTrue(document.length() < DOCUMENT, () -> document.length() + " bytes: " + document);
        String log = function.process().log();
        assertTrue(log.length() < LOG, () -> log.length() + " bytes logged: " + log);
        return JSON.readTree(document);
      }
    }
  }

  /** A failure that leaves the JVM unfit to go on. */
  @ParameterizedTest
  @CsvSource({
    "STACK_OVERFLOW,java.lang.StackOverflowError",
    "OUT_OF_MEMORY,java.lang.OutOfMemoryError",
    "INTERNAL_ERROR,java.lang.InternalError",
    "IO_ERROR,java.io.IOError"
  })
  void theProcessEndsAfterAFatalErrorThatItReports(String way, String errorType) throws Exception {
    try (RunningFunction function =
        RunningFunction.start(FunctionLaunch.of("functions.Failing::handle"))) {
      JsonNode error = JSON.readTree(function.fail(Event.of("\"" + way + "\"")).text());

      assertEquals(errorType, error.get("errorType").asText());
      assertNotEquals(0, function.process().awaitExit());
      assertTrue(function.process().output().contains(errorType), function.process()::log);
    }
  }

  @Test
  void theProcessEndsAfterAFatalErrorThoughAThreadOfTheFunctionGoesOn() throws Exception {
    try (RunningFunction function =
        RunningFunction.start(FunctionLaunch.of("functions.Busy::fail"))) {
      function.fail(Event.of("{}"));

      assertNotEquals(0, function.process().awaitExit());
    }
  }
}
