package dev.flint.runtime.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the service accepts, refuses and makes of what it is sent. */
class RefusalTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";

  private final LocalRuntimeApi api = LocalRuntimeApi.start();
  private final RuntimeClient runtime = new RuntimeClient(api.address());

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void recordsAnInvocationError() throws Exception {
    handOut("a");

    HttpResponse<String> accepted =
        runtime.fail("a", "{\"errorMessage\":\"m\"}", ERROR_TYPE, "Function.Broken");

    assertEquals(202, accepted.statusCode());
    Answer.FunctionError error = assertInstanceOf(Answer.FunctionError.class, api.takeAnswer(SOON));
    assertEquals("a", error.requestId());
    assertEquals("Function.Broken", error.errorType());
    assertEquals("{\"errorMessage\":\"m\"}", error.text());
  }

  @Test
  void renamesAnErrorTypeThatBreaksTheRule() throws Exception {
    for (String type :
        new String[] {"java.lang.Error", "Function.x1", "Runtime.", "Function.Broken2"}) {
      handOut(type);
      runtime.fail(type, "{}", ERROR_TYPE, type);

      Answer.FunctionError error =
          assertInstanceOf(Answer.FunctionError.class, api.takeAnswer(SOON));
      assertEquals("Runtime.Unknown", error.errorType(), type);
    }
  }

  @Test
  void takesAMissingErrorTypeForUnknown() throws Exception {
    handOut("a");
    runtime.fail("a", "{}");

    assertEquals("Runtime.Unknown", ((Answer.FunctionError) api.takeAnswer(SOON)).errorType());
  }

  @Test
  void recordsAnInitErrorAndAnswersAnInvokeWithIt() throws Exception {
    int status =
        runtime
            .failInit("{\"errorType\":\"E\"}", ERROR_TYPE, "Runtime.BadFunctionCode")
            .statusCode();

    Answer.InitError error =
        assertInstanceOf(Answer.InitError.class, api.invoke(Event.of("1"), SOON));

    assertEquals(202, status);
    assertEquals("Runtime.BadFunctionCode", error.errorType());
    assertEquals("{\"errorType\":\"E\"}", error.text());
  }

  @Test
  void refusesAnInitErrorDuringAnInvocation() throws Exception {
    handOut("a");

    assertEquals(403, runtime.failInit("{}").statusCode());
  }

  @Test
  void cutsAnXrayCauseAtSixtyFourKibibytes() throws Exception {
    String header = "Lambda-Runtime-Function-XRay-Error-Cause";
    handOut("a");
    int status = runtime.fail("a", "{}", header, "x".repeat(900 * 1024)).statusCode();

    Answer.FunctionError error = assertInstanceOf(Answer.FunctionError.class, api.takeAnswer(SOON));

    assertEquals(202, status);
    assertEquals(64 * 1024, error.headers().first(header).orElseThrow().length());
    assertEquals(900 * 1024, api.requests().get(1).headers().first(header).orElseThrow().length());
  }

  @Test
  void refusesHeadersOverAMebibyte() throws Exception {
    handOut("a");

    assertEquals(431, runtime.fail("a", "{}", "X-Large", "x".repeat(1024 * 1024)).statusCode());
  }

  @Test
  void acceptsAResponseOfExactlyTheLimit() throws Exception {
    handOut("a");

    assertEquals(202, runtime.respond("a", "x".repeat(6_291_556)).statusCode());
    assertTrue(api.takeAnswer(SOON).succeeded());
  }

  @Test
  void tellsTheCallerOfAResponseOverTheLimitAndRefusesWhatFollows() throws Exception {
    handOut("a");

    HttpResponse<String> tooLarge = runtime.respond("a", "x".repeat(6_291_557));
    int errorAfterwards = runtime.fail("a", "{}").statusCode();

    assertEquals(413, tooLarge.statusCode());
    assertTrue(tooLarge.body().contains("RequestEntityTooLarge"), tooLarge.body());
    assertEquals(403, errorAfterwards);
    Answer.FunctionError error = assertInstanceOf(Answer.FunctionError.class, api.takeAnswer(SOON));
    assertEquals("Function.ResponseSizeTooLarge", error.errorType());
    assertTrue(error.text().contains("6291556"), error.text());
    handOut("b");
  }

  @Test
  void answersAFarTooLargeResponseOnTheSameConnection() throws Exception {
    handOut("a");

    assertEquals(413, runtime.respond("a", "x".repeat(20_000_000)).statusCode());
    assertEquals(20_000_000, api.requests().get(1).body().length);
  }

  @Test
  void letsAStreamedResponseExceedTheLimit() throws Exception {
    handOut("a");
    String mode = "Lambda-Runtime-Function-Response-Mode";

    assertEquals(202, runtime.respond("a", "x".repeat(7_000_000), mode, "streaming").statusCode());
  }

  @Test
  void refusesAnUnknownResponseMode() throws Exception {
    handOut("a");

    HttpResponse<String> refused =
        runtime.respond("a", "1", "Lambda-Runtime-Function-Response-Mode", "\"trickle\"");

    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("but is \\\"trickle\\\""), refused.body());
  }

  @Test
  void refusesAnUnknownOrStaleRequestId() throws Exception {
    handOut("a");
    int unknown = runtime.respond("z", "1").statusCode();
    runtime.respond("a", "1");
    handOut("b");

    int stale = runtime.respond("a", "1").statusCode();

    assertEquals(400, unknown);
    assertEquals(400, stale);
  }

  @Test
  void refusesASecondAnswer() throws Exception {
    handOut("a");
    runtime.respond("a", "1");

    HttpResponse<String> second = runtime.respond("a", "2");

    assertEquals(403, second.statusCode());
    assertTrue(second.body().contains("InvalidStateTransition"), second.body());
    assertEquals("1", api.takeAnswer(SOON).text());
    assertThrows(TimeoutException.class, () -> api.takeAnswer(Duration.ofMillis(1)));
  }

  @Test
  void refusesNextWhileAnInvocationIsOutstanding() throws Exception {
    handOut("a");

    assertEquals(403, runtime.next().statusCode());
  }

  @Test
  void wantsTheInvocationIdEchoedWhenItSentOne() throws Exception {
    api.enqueue(Event.of("1").withRequestId("a").withInvocationId("inv"));
    runtime.next();
    String echo = "Lambda-Runtime-Invocation-Id";

    HttpResponse<String> missing = runtime.respond("a", "1");
    int different = runtime.fail("a", "1", echo, "other").statusCode();
    int echoed = runtime.respond("a", "1", echo, "inv").statusCode();

    assertEquals(400, missing.statusCode());
    assertTrue(missing.body().contains(echo), missing.body());
    assertEquals(400, different);
    assertEquals(202, echoed);
  }

  @Test
  void knowsNoOtherPathOrMethod() throws Exception {
    assertEquals(404, runtime.post(RuntimeClient.RUNTIME + "invocation/next", "").statusCode());
    assertEquals(404, runtime.post(RuntimeClient.RUNTIME + "invocation/a/answer", "").statusCode());
    assertEquals(404, runtime.post(RuntimeClient.RUNTIME + "init/errors", "").statusCode());
  }

  private void handOut(String requestId) throws Exception {
    api.enqueue(Event.of("1").withRequestId(requestId));
    assertEquals(200, runtime.next().statusCode());
  }
}
