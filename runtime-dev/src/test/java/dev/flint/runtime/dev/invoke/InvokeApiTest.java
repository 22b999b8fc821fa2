package dev.flint.runtime.dev.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Headers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvokeApiTest {

  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:hello";

  @Test
  void answersWhatTheFunctionAnswers() throws Exception {
    FakeFunction function = FakeFunction.echo();
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      HttpResponse<String> response = api.invoke("{\"name\":\"Zoë\"}");

      assertEquals(200, response.statusCode());
      assertEquals("{\"name\":\"Zoë\"}", response.body());
      assertEquals(Optional.of("$LATEST"), header(response, "X-Amz-Executed-Version"));
      assertEquals(Optional.empty(), header(response, "X-Amz-Function-Error"));
      assertEquals(Optional.empty(), header(response, "X-Amz-Log-Result"));
      assertEquals(
          Optional.of(function.events.take().requestId()), header(response, "x-amzn-RequestId"));
      assertEquals(List.of("Invoke API"), function.sources);
    }
  }

  @Test
  void takesNoBodyForAnEmptyObject() throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"))) {
      assertEquals("{}", api.invoke("").body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hello, " + ARN,
    "hello:live, " + ARN + ":live",
    "hello:$LATEST, " + ARN + ":$LATEST",
    "hello%3A%24LATEST, " + ARN + ":$LATEST",
    "123456789012:function:hello, " + ARN,
    "210987654321:hello, arn:aws:lambda:us-east-1:210987654321:function:hello",
    "function:hello:7, " + ARN + ":7",
    "us-gov-west-1:123456789012:hello,"
        + " arn:aws:lambda:us-gov-west-1:123456789012:function:hello",
    ARN + ", " + ARN,
    "arn%3Aaws-cn%3Alambda%3Acn-north-1%3A210987654321%3Afunction%3Ahello%3Alive,"
        + " arn:aws-cn:lambda:cn-north-1:210987654321:function:hello:live"
  })
  void knowsTheFunctionByEveryNameThatLambdaTakes(String name, String arn) throws Exception {
    FakeFunction function = FakeFunction.echo();
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      assertEquals(200, api.post(String.format(ApiServer.INVOCATIONS, name), "1").statusCode());

      assertEquals(
          Optional.of(arn), sent(function.events.take(), "Lambda-Runtime-Invoked-Function-Arn"));
    }
  }

  @Test
  void takesNoNameForARegion() throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("my-hello-1"))) {
      assertEquals(
          200, api.post(String.format(ApiServer.INVOCATIONS, "my-hello-1:live"), "1").statusCode());
    }
  }

  @Test
  void takesTheQualifierFromTheParameter() throws Exception {
    FakeFunction function = FakeFunction.echo();
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      api.post(String.format(ApiServer.INVOCATIONS, "hello") + "?Qualifier=live", "1");

      assertEquals(
          Optional.of(ARN + ":live"),
          sent(function.events.take(), "Lambda-Runtime-Invoked-Function-Arn"));
    }
  }

  @Test
  void refusesTwoDifferentQualifiers() throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"))) {
      String path = String.format(ApiServer.INVOCATIONS, "hello:live") + "?Qualifier=next";
      assertRefused(
          api.post(path, "1"),
          400,
          "InvalidParameterValueException",
          "asks for the qualifier live, but the parameter Qualifier for next");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two%20words", "a:b", "$OLDEST"})
  void refusesWhatIsNoQualifier(String qualifier) throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"))) {
      String path = String.format(ApiServer.INVOCATIONS, "hello") + "?Qualifier=" + qualifier;
      assertRefused(
          api.post(path, "1"),
          400,
          "InvalidParameterValueException",
          "Qualifier must be a version or an alias, but is '"
              + qualifier.replace("%20", " ")
              + "'");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/2015-03-31/functions/%u0068ello/invocations",
        "/2015-03-31/functions/hello/invocations?Qualifier=%zz"
      })
  void refusesAnEscapeThatIsNone(String path) throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"))) {
      String response = api.postRaw(path, "1");

      assertTrue(response.startsWith("HTTP/1.1 400 "), response);
      assertTrue(response.contains("InvalidParameterValueException"), response);
    }
  }

  @Test
  void answersANotFoundForAnUnknownName() throws Exception {
    try (ApiServer api =
        ApiServer.of(FakeFunction.echo().named("hello"), FakeFunction.echo().named("bye"))) {
      assertRefused(
          api.post(String.format(ApiServer.INVOCATIONS, "hallo"), "1"),
          404,
          "ResourceNotFoundException",
          "Function not found: arn:aws:lambda:us-east-1:123456789012:function:hallo."
              + " This server has [bye, hello]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hello%20you", "arn:aws:s3:us-east-1:123456789012:function:hello", "a:b:c"})
  void refusesWhatIsNoName(String name) throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"))) {
      assertRefused(
          api.post(String.format(ApiServer.INVOCATIONS, name), "1"),
          400,
          "InvalidParameterValueException",
          "must be named by its name or ARN, with or without :QUALIFIER, but is "
              + name.replace("%20", " "));
    }
  }

  @Test
  void handsOnWhatTheCallerSaysOfTheEvent() throws Exception {
    FakeFunction function = FakeFunction.echo();
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      api.invoke(
          "1",
          "X-Amz-Client-Context",
          base64("{\n  \"custom\": {\"shop\": \"Köln\"}\n}"),
          "X-Amz-Tenant-Id",
          "blue",
          "X-Amzn-Trace-Id",
          "Root=1-67891233-abcdef012345678912345678;Sampled=1");

      Event event = function.events.take();
      assertEquals(
          Optional.of("{\"custom\":{\"shop\":\"Köln\"}}"),
          sent(event, "Lambda-Runtime-Client-Context"));
      assertEquals(Optional.of("blue"), sent(event, "Lambda-Runtime-Aws-Tenant-Id"));
      assertEquals(
          Optional.of("Root=1-67891233-abcdef012345678912345678;Sampled=1"), event.traceHeader());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', is no base64",
    "'W10=', is a JSON ARRAY",
    "'e30ge30=', in base64: Trailing token",
    "'', There is none"
  })
  void refusesABadClientContext(String clientContext, String reason) throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"))) {
      assertRefused(
          api.invoke("1", "X-Amz-Client-Context", clientContext),
          400,
          "InvalidRequestContentException",
          reason);
    }
  }

  @Test
  void refusesAClientContextThatIsTooLong() throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"))) {
      assertRefused(
          api.invoke("1", "X-Amz-Client-Context", "A".repeat(3584)),
          400,
          "InvalidRequestContentException",
          "must have at most 3583 bytes, but has 3584");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'{test:true}', Unexpected character",
    "'{\"a\":1', Unexpected end-of-input",
    "'{} {}', Trailing token",
    "' ', There is none"
  })
  void refusesWhatIsNoJson(String body, String reason) throws Exception {
    FakeFunction function = FakeFunction.echo();
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      assertRefused(
          api.invoke(body),
          400,
          "InvalidRequestContentException",
          "Could not parse request body into json: " + reason);

      assertTrue(function.events.isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "X-Amz-Invocation-Type, event, 'must be RequestResponse or Event or DryRun, but is event'",
    "X-Amz-Log-Type, tail, 'must be None or Tail, but is tail'"
  })
  void refusesAnUnknownChoice(String header, String value, String reason) throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"))) {
      assertRefused(api.invoke("1", header, value), 400, "InvalidParameterValueException", reason);
    }
  }

  @Test
  void invokesNothingInADryRun() throws Exception {
    FakeFunction function = FakeFunction.echo();
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      HttpResponse<String> response = api.invoke("1", "X-Amz-Invocation-Type", "DryRun");

      assertEquals(204, response.statusCode());
      assertTrue(function.events.isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RequestResponse, 6291456, 200, ''",
    "RequestResponse, 6291457, 413, 'Request must be smaller than 6291456 bytes'",
    "Event, 1048576, 202, ''",
    "Event, 1048577, 413, '1048577 byte payload is too large for the Event invocation type'"
  })
  void refusesWhatIsTooLarge(String type, int size, int status, String message) throws Exception {
    FakeFunction function = new FakeFunction((event, listener) -> FakeFunction.response(event, ""));
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      HttpResponse<String> response =
          api.invoke("\"" + "a".repeat(size - 2) + "\"", "X-Amz-Invocation-Type", type);

      assertEquals(status, response.statusCode());
      assertTrue(response.body().contains(message), response.body());
      assertEquals(
          status == 413 ? Optional.of("RequestEntityTooLargeException") : Optional.empty(),
          header(response, "x-amzn-ErrorType"));
    }
  }

  @Test
  void tellsTheEndOfTheLog() throws Exception {
    FakeFunction function = FakeFunction.echo().logging("first", "second\n\tat line two", "third");
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      HttpResponse<String> response = api.invoke("1", "X-Amz-Log-Type", "Tail");

      assertEquals("first\nsecond\n\tat line two\nthird\n", log(response));
    }
  }

  @Test
  void tellsTheLastFourKilobytesOfALongLogInWholeCharacters() throws Exception {
    FakeFunction function = FakeFunction.echo().logging("ö".repeat(4096) + "end");
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      HttpResponse<String> response = api.invoke("1", "X-Amz-Log-Type", "Tail");

      assertEquals("ö".repeat(2046) + "end\n", log(response));
    }
  }

  @Test
  void tellsThatTheFunctionFailed() throws Exception {
    String error = "{\"errorType\":\"Oops\",\"errorMessage\":\"no\"}";
    assertFailed(
        id -> new Answer.FunctionError(id, "Oops", error.getBytes(UTF_8), Headers.NONE), error);
    assertFailed(id -> new Answer.InitError("Oops", error.getBytes(UTF_8), Headers.NONE), error);
  }

  @Test
  void tellsThatTheFunctionTookTooLong() throws Exception {
    assertFailed(
        id -> new Answer.TimedOut("7", Duration.ofSeconds(3)),
        "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":"
            + "\"RequestId: 7 Error: Task timed out after 3.00 seconds\"}");
  }

  @Test
  void tellsThatTheProcessEnded() throws Exception {
    assertFailed(
        id -> new Answer.Exited("7", 1),
        "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":"
            + "\"RequestId: 7 Error: Runtime exited with error: exit status 1\"}");
  }

  @Test
  void tellsThatAStreamedResponseBrokeOff() throws Exception {
    Headers trailers = brokenOff("{\"errorType\":\"Oops\"}");
    assertFailed(
        id -> new Answer.Response(id, "half".getBytes(UTF_8), Headers.NONE, trailers),
        "{\"errorType\":\"Oops\"}");
  }

  @Test
  void saysThatTheServerStops() throws Exception {
    FakeFunction function =
        new FakeFunction(
            (event, listener) -> {
              throw new InterruptedException("the server stops");
            });
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      HttpResponse<String> response = api.invoke("1");

      assertEquals(500, response.statusCode());
      assertEquals(Optional.of("ServiceException"), header(response, "x-amzn-ErrorType"));
      assertEquals("{\"Type\":\"Service\",\"message\":\"The server stops\"}", response.body());
    }
  }

  @Test
  void collectsAStreamedResponse() throws Exception {
    FakeFunction function =
        new FakeFunction(
            (event, listener) -> {
              listener.takes("\"one, ".getBytes(UTF_8));
              listener.takes("two\"".getBytes(UTF_8));
              return FakeFunction.response(event, "");
            });
    try (ApiServer api = ApiServer.of(function.named("hello"))) {
      assertEquals("\"one, two\"", api.invoke("1").body());
    }
  }

  @ParameterizedTest
  @CsvSource({"6291556, ", "6291557, Unhandled"})
  void collectsNoMoreThanAResponseMayHave(int size, String error) throws Exception {
    FakeFunction function =
        new FakeFunction(
            (event, listener) -> {
              listener.takes(new byte[100]);
              listener.takes(new byte[size - 100]);
              listener.takes(new byte[0]);
              return FakeFunction.response(event, "");
            });
    try (ApiServer api = ApiServer.of(function.named("hello"))) {
      HttpResponse<String> response = api.invoke("1");

      assertEquals(200, response.statusCode());
      assertEquals(Optional.ofNullable(error), header(response, "X-Amz-Function-Error"));
      assertEquals(
          error != null,
          response.body().contains("\"errorType\":\"Function.ResponseSizeTooLarge\""));
    }
  }

  @Test
  void tellsThatALargeResponseBrokeOff() throws Exception {
    FakeFunction function =
        new FakeFunction(
            (event, listener) -> {
              listener.takes(new byte[7_000_000]);
              return new Answer.Response(
                  event.requestId(),
                  new byte[0],
                  Headers.NONE,
                  brokenOff("{\"errorType\":\"Oops\"}"));
            });
    try (ApiServer api = ApiServer.of(function.named("hello"))) {
      assertEquals("{\"errorType\":\"Oops\"}", api.invoke("1").body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/2015-03-31/functions/hello/configuration", "/2015-03-31/functions/"})
  void describesTheFunction(String path) throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"))) {
      String body = api.get(path).body();
      assertTrue(body.contains("\"FunctionArn\":\"" + ARN + "\""), body);
      assertTrue(body.contains("\"Handler\":\"example.Handler::handle\""), body);
      assertTrue(body.contains("\"Timeout\":4"), body);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/2015-03-31/functions/hello/invocations",
        "/2015-03-31/functions/hello/versions",
        "/2020-04-22/functions/hello"
      })
  void saysWhichCallsItKnows(String path) throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"))) {
      assertRefused(
          api.get(path), 404, "UnknownOperationException", "ListFunctions, but not GET " + path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/functions/hello", "/2015-03-31/functionsx", "/2015-03-31"})
  void leavesOtherPathsToOthers(String path) throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"))) {
      HttpResponse<String> response = api.get(path);
      assertEquals(404, response.statusCode());
      assertEquals(Optional.empty(), header(response, "x-amzn-ErrorType"));
    }
  }

  @Test
  void refusesTwoFunctionsOfOneName() {
    ServedFunction function = FakeFunction.echo().named("hello");
    List<ServedFunction> twice = List.of(function, function);
    assertThrows(IllegalStateException.class, () -> new InvokeApi(twice, line -> {}));
  }

  private interface Failure {
    Answer of(String requestId);
  }

  private static void assertFailed(Failure failure, String body) throws Exception {
    FakeFunction function =
        new FakeFunction((event, listener) -> failure.of(event.requestId())).logging("Oh");
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      HttpResponse<String> response = api.invoke("1", "X-Amz-Log-Type", "Tail");

      assertEquals(200, response.statusCode());
      assertEquals(Optional.of("Unhandled"), header(response, "X-Amz-Function-Error"));
      assertEquals(body, response.body());
      assertEquals("Oh\n", log(response));
    }
  }

  private static void assertRefused(
      HttpResponse<String> response, int status, String errorType, String message) {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals(Optional.of(errorType), header(response, "x-amzn-ErrorType"));
    assertTrue(response.body().startsWith("{\"Type\":\"User\",\"message\":\""), response.body());
    assertTrue(response.body().contains(message), response.body());
    assertTrue(header(response, "x-amzn-RequestId").isPresent());
  }

  private static Optional<String> header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name);
  }

  private static String log(HttpResponse<String> response) {
    return new String(
        Base64.getDecoder().decode(header(response, "X-Amz-Log-Result").orElseThrow()), UTF_8);
  }

  private static Optional<String> sent(Event event, String header) {
    return event.headers().first(header);
  }

  private static Headers brokenOff(String error) {
    return Headers.NONE
        .with("Lambda-Runtime-Function-Error-Type", "Oops")
        .with("Lambda-Runtime-Function-Error-Body", base64(error));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
