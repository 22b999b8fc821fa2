package dev.flint.runtime.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import samples.Functions;
import samples.Shop;

/** What a test does with a function. */
class LambdaFunctionTest {

  @Test
  @LambdaTest(Shop.class)
  void bindsEventAndResponse(LambdaFunction shop) {
    Shop.Price price = shop.invoke(new Shop.Order("cup", 2)).response(Shop.Price.class);

    assertEquals(new Shop.Price("cup", 900, 1), price);
  }

  @Test
  @LambdaTest(Shop.class)
  void staysWarmUntilItIsRestarted(LambdaFunction shop) {
    String order = "{\"item\":\"cup\",\"quantity\":1}";

    assertEquals("{\"item\":\"cup\",\"cents\":450,\"served\":1}", shop.invoke(order).response());
    assertTrue(shop.invoke(order).response().contains("\"served\":2"));
    shop.restart();
    assertTrue(shop.invoke(order).response().contains("\"served\":1"));
  }

  @Test
  @LambdaTest(Shop.class)
  void keepsTheLogOfEachInvocation(LambdaFunction shop) {
    Invocation first = shop.invokeResource("events/two-cups.json");
    Invocation second = shop.invokeResource("/events/two-cups.json");

    List<LogRecord> log = second.log();
    assertEquals("The shop opens", first.log().get(0).message());
    assertEquals(
        List.of("INFO Ordered: cup", "DEBUG Counting\nprices", "UNDEFINED Ring"),
        log.stream().map(each -> each.level() + " " + each.message()).toList());
    assertEquals("[INFO] Ordered: cup", log.get(0).toString());
    assertEquals(7, shop.log().size());
  }

  @Test
  @LambdaTest(value = Shop.class, environment = "AWS_LAMBDA_LOG_FORMAT=JSON")
  void readsTheFieldsOfALogInJson(LambdaFunction shop) {
    LambdaEvent event = LambdaEvent.of(new Shop.Order("cup", 1)).withRequestId("r1");

    List<LogRecord> log = shop.invoke(event).log();

    assertEquals("INFO", log.get(1).level());
    assertEquals("Ordered: cup", log.get(1).message());
    assertEquals("r1", log.get(1).fields().get("AWSRequestId"));
    assertEquals("r1", log.get(2).fields().get("AWSRequestId"), "of LambdaRuntime.getLogger()");
  }

  @Test
  @LambdaTest(handler = "samples.Functions::log", environment = "AWS_LAMBDA_LOG_FORMAT=JSON")
  void readsWhatIsLoggedByLibrariesAndPrintedByThreads(LambdaFunction function) {
    List<LogRecord> log = function.invoke(LambdaEvent.of("low").withTenantId("acme")).log();

    assertEquals("WARN", log.get(0).level());
    assertEquals("low", log.get(0).message());
    assertEquals("shop", log.get(0).fields().get("logger"));
    assertEquals("cup", log.get(0).fields().get("item"));
    assertEquals("acme", log.get(0).fields().get("tenantId"));
    assertEquals("from a thread of its own", log.get(1).message());
  }

  @Test
  @LambdaTest(Shop.class)
  void tellsTheErrorOfAnInvocation(LambdaFunction shop) {
    Invocation invocation = shop.invoke(new Shop.Order("coffee", 1));

    FunctionError error = invocation.error();
    assertFalse(invocation.succeeded());
    assertEquals("java.lang.IllegalStateException", error.type());
    assertEquals("sold out", error.message());
    assertEquals(
        List.of("samples.Shop.handleRequest", "samples.Shop.handleRequest"),
        methods(error.stackTrace()));
    assertEquals("coffee", error.cause().orElseThrow().message());
  }

  @Test
  @LambdaTest(Shop.class)
  void failsWhoExpectsAResponseOfAnError(LambdaFunction shop) {
    Invocation invocation = shop.invoke(new Shop.Order("coffee", 1));

    String message = assertThrows(AssertionError.class, invocation::response).getMessage();

    assertTrue(
        message.startsWith("samples.Shop failed: java.lang.IllegalStateException: sold out\n\tat"),
        message);
    assertTrue(message.contains("Caused by: java.lang.IllegalArgumentException: coffee"), message);
    assertTrue(message.contains("Its log:\n  The shop opens\n  [INFO] Ordered: coffee"), message);
    assertThrows(AssertionError.class, () -> invocation.response(Shop.Price.class));
  }

  @Test
  @LambdaTest(Shop.class)
  void failsWhoExpectsAnErrorOrAnotherResponse(LambdaFunction shop) {
    Invocation invocation = shop.invoke(new Shop.Order("cup", 1));

    String message = assertThrows(AssertionError.class, invocation::error).getMessage();

    assertTrue(
        message.startsWith("Expected an error of samples.Shop, found the response {\"item\""),
        message);
    assertTrue(message.contains("[INFO] Ordered: cup"), message);
    assertThrows(AssertionError.class, () -> invocation.response(Integer.class));
  }

  @Test
  @LambdaTest(handler = "samples.Functions$Broken::handle")
  void tellsWhatWentWrongInInit(LambdaFunction function) {
    for (int i = 0; i < 2; i++) {
      Invocation invocation = function.invoke("[]");

      assertEquals("no database", invocation.error().message());
      assertEquals("about to fail", invocation.log().get(0).message());
      assertTrue(invocation.toString().contains("failed in init: java.lang.IllegalStateExc"));
    }
  }

  @Test
  @LambdaTest(handler = "samples.Missing")
  void tellsThatThereIsNoHandler(LambdaFunction function) {
    assertTrue(function.invoke("{}").error().message().startsWith("Class not found"));
  }

  @Test
  @LambdaTest(handler = "samples.Functions::hang")
  void endsAnInvocationThatIsLate(LambdaFunction function) {
    Invocation late =
        function.invoke(LambdaEvent.of("for ever").withTimeout(Duration.ofMillis(2500)));
    Invocation next = function.invoke(LambdaEvent.of("no longer"));

    assertEquals("Sandbox.Timedout", late.error().type());
    assertEquals("waiting", late.log().get(0).message());
    assertTrue(late.log().get(1).message().contains("samples.Functions.hang(Functions.java:"));
    assertEquals("no longer", next.response(String.class));
    assertEquals("[waiting]", next.log().toString());
  }

  @Test
  @LambdaTest(handler = "samples.Functions::endJvm", environment = "AWS_LAMBDA_MAX_CONCURRENCY=2")
  void tellsNoFrameOfARuntimeWithSeveralLoops(LambdaFunction function) {
    FunctionError error = function.invoke("\"x\"").error();

    assertEquals(List.of("samples.Functions.endJvm"), methods(error.stackTrace()));
  }

  @Test
  @LambdaTest(handler = "samples.Functions::endJvm")
  void startsAFunctionThatEndedAnew(LambdaFunction function) {
    FunctionError first = function.invoke("\"x\"").error();
    FunctionError second = function.invoke("\"x\"").error();

    assertEquals("java.io.IOError", first.type());
    assertEquals(List.of("samples.Functions.endJvm"), methods(first.stackTrace()));
    assertEquals(first, second);
  }

  @Test
  @LambdaTest(handler = "samples.Functions::copy")
  void takesBytes(LambdaFunction function) {
    byte[] bytes = "Größe".getBytes(StandardCharsets.UTF_8);

    Invocation invocation = function.invoke(bytes);

    assertEquals("Größe", invocation.response());
    assertEquals(6 + 1, invocation.responseBytes().length);
    assertEquals("samples.Functions::copy answered Größe", invocation.toString());
  }

  @Test
  @LambdaTest(handler = "samples.Functions::greet")
  void writesAStringAsOneOfJson(LambdaFunction function) {
    assertEquals("\"Hello, you\"", function.invoke(LambdaEvent.of("you")).response());
    assertEquals("Hello, you", function.invoke("\"you\"").response(String.class));
  }

  @Test
  @LambdaTest(handler = "samples.Functions::read")
  void writesEventsInTheirWireForm(LambdaFunction function) {
    SQSEvent.SQSMessage empty = new SQSEvent.SQSMessage();
    empty.setMessageId("m1");
    empty.setBody("");
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(empty));

    SQSBatchResponse response = function.invoke(event).response(SQSBatchResponse.class);

    assertEquals("m1", response.getBatchItemFailures().get(0).getItemIdentifier());
  }

  @Test
  @LambdaTest(handler = "samples.Functions::describe", name = "describer", memoryMb = 1024)
  void setsUpTheContext(LambdaFunction function) {
    String arn = "arn:aws:lambda:eu-west-1:123456789012:function:describer:live";

    Invocation invocation =
        function.invoke(
            LambdaEvent.of(Map.of())
                .withRequestId("r1")
                .withTenantId("acme")
                .withInvokedFunctionArn(arn)
                .withCognitoIdentity("{\"cognitoIdentityId\":\"someone\"}")
                .withClientContext("{\"custom\":{\"shop\":\"corner\"}}")
                .withTimeout(Duration.ofSeconds(5)));

    assertEquals("r1", invocation.requestId());
    assertEquals(
        Map.of(
            "requestId", "r1",
            "tenantId", "acme",
            "arn", arn,
            "name", "describer",
            "memory", "1024",
            "cognito", "someone",
            "client", "corner",
            "inTime", "true"),
        invocation.response(Map.class));
  }

  @Test
  @LambdaTest(handler = "samples.Functions$Streaming::handle")
  void readsAStreamedResponseAndTheErrorThatBreaksItOff(LambdaFunction function) {
    Invocation whole = function.invoke("0");
    Invocation brokenOff = function.invoke("1");

    assertEquals("first", whole.response());
    assertEquals("application/octet-stream", whole.contentType().orElseThrow());
    assertEquals("broken off", brokenOff.error().message());
  }

  @Test
  @LambdaTest(handler = "samples.Functions::greet")
  void namesAnEventThatIsNotThere(LambdaFunction function) {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> function.invokeResource("events/none.json"))
            .getMessage();

    assertTrue(message.contains("Expected the event events/none.json on the class path"), message);
  }

  @Test
  @LambdaTest(handler = "samples.Functions::greet", environment = "AWS_LAMBDA_MAX_CONCURRENCY=3")
  void servesWithSeveralLoops(LambdaFunction function) {
    for (int i = 0; i < 5; i++) {
      assertEquals("\"Hello, you\"", function.invoke("\"you\"").response());
    }
    assertNotEquals(Duration.ZERO, function.invoke("\"you\"").duration());
  }

  @Test
  @LambdaTest(handler = "samples.Functions::forward", name = "greeter", timeoutSeconds = 4)
  void tellsAFunctionThatInvokesItselfWhyItCannot(LambdaFunction itself) {
    String event = "{\"name\":\"me\",\"endpoint\":\"" + itself.invokeEndpoint() + "\"}";

    String error = itself.invoke(event).response(String.class);

    assertTrue(error.contains("take turns in a test, and greeter had none within 2000 ms"), error);
  }

  @Test
  @LambdaTest(Functions.class)
  void saysWhatAHandlerShouldBe(LambdaFunction function) {
    assertTrue(function.invoke("1").error().message().contains("should implement RequestHandler"));
  }

  private static List<String> methods(List<String> frames) {
    return frames.stream().map(frame -> frame.replaceFirst("\\(.*", "")).toList();
  }
}
