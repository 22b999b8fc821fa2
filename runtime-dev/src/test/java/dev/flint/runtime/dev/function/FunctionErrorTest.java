package dev.flint.runtime.dev.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Headers;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionErrorTest {

  private static final String JSON =
      """
      {"errorType":"shop.NoStock","errorMessage":"lamp-07",
       "stackTrace":["shop.Orders.place(Orders.java:42)","java.base/java.lang.Thread.run(Unknown Source)"],
       "cause":{"errorType":"java.io.IOException","errorMessage":"away","stackTrace":[]}}""";

  @Test
  void readsTypeMessageFramesAndCause() {
    FunctionError error = functionError(JSON);

    assertEquals("shop.NoStock: lamp-07", error.inShort());
    assertTrue(error.frames().get(0).own());
    assertFalse(error.frames().get(1).own());
    assertEquals("java.io.IOException", error.cause().type());
    assertNull(error.cause().cause());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.Orders.place(Orders.java:42)",
        "javashop.Orders.place(Orders.java:42)",
        "app//shop.Orders.place(Orders.java)",
        "shop/shop.Orders.lambda$place$0(Orders.java:43)",
        "Orders.handle(Orders.java:1)"
      })
  void marksFramesOfTheUsersCode(String frame) {
    assertTrue(StackFrame.of(frame).own());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.List.of(List.java:1)",
        "java.base/java.util.List.of(List.java:1)",
        "java.base@17.0.1/jdk.internal.reflect.Method.invoke(Unknown Source)",
        "org.springframework.web.Dispatcher.go(Dispatcher.java:2)",
        "io.quarkus.Runner.run(Runner.java:3)",
        "com.amazonaws.services.lambda.Client.invoke(Client.java:4)",
        "software.amazon.awssdk.Client.put(Client.java:5)",
        "dev.flint.runtime.handler.Call.call(Call.java:6)",
        "… (1017 more of this recursion)",
        "... 12 more"
      })
  void marksNoOtherFrames(String frame) {
    assertFalse(StackFrame.of(frame).own());
  }

  @Test
  void readsWhatTheServiceSaysOfATimeout() {
    FunctionError error = errorOf(new Answer.TimedOut("id", Duration.ofSeconds(3)));

    assertEquals("Sandbox.Timedout", error.type());
    assertTrue(error.message().endsWith("Task timed out after 3.00 seconds"), error::message);
  }

  @Test
  void findsTheErrorThatEndedAStream() {
    Headers trailers =
        Headers.NONE
            .with("Lambda-Runtime-Function-Error-Type", "Runtime.UserException")
            .with("Lambda-Runtime-Function-Error-Body", base64(JSON));

    FunctionError error =
        errorOf(new Answer.Response("id", "part".getBytes(UTF_8), Headers.NONE, trailers));

    assertEquals("shop.NoStock", error.type());
  }

  @Test
  void namesTheTypeOfAnErrorThatIsNoJson() {
    assertEquals("Runtime.UserException", functionError("broken").inShort());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static FunctionError functionError(String body) {
    return errorOf(
        new Answer.FunctionError(
            "id", "Runtime.UserException", body.getBytes(UTF_8), Headers.NONE));
  }

  private static FunctionError errorOf(Answer answer) {
    return FunctionError.of(answer).orElseThrow();
  }
}
