package dev.flint.runtime.dev.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionErrorTest {

  private static final String JSON =
      """
      {"errorType":"shop.NoStock","errorMessage":"lamp-07",
       "stackTrace":["shop.Orders.place(Orders.java:42)","java.base/java.lang.Thread.run(Unknown Source)"],
       "cause":{"errorType":"java.io.IOException","errorMessage":"away","stackTrace":[]}}""";

  private final OwnCode own = Set.of("shop.Orders", "shop.Orders$Line", "Main")::contains;

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
        "app//shop.Orders.place(Orders.java)",
        "shop/shop.Orders.lambda$place$0(Orders.java:43)",
        "shop.Orders$Line.<init>(Orders.java:9)",
        "Main.handle(Main.java:1)"
      })
  void marksFramesOfTheUsersCode(String frame) {
    assertTrue(StackFrame.of(frame, own).own());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.base/java.util.List.of(List.java:1)",
        "java.base@17.0.1/jdk.internal.reflect.Method.invoke(Unknown Source)",
        "shop.Money.of(Money.java:3)",
        "shop.Orders$$SpringCGLIB$$0.place(<generated>)",
        "dev.flint.runtime.handler.Call.call(Call.java:6)",
        "… (1017 more of this recursion)",
        "... 12 more"
      })
  void marksNoOtherFrames(String frame) {
    assertFalse(StackFrame.of(frame, own).own());
  }

  @Test
  void findsTheUsersCodeInFoldersAndJars(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("own.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("shop/Orders.class"));
      zip.putNextEntry(new ZipEntry("shop/orders.properties"));
    }
    Files.createDirectories(folder.resolve("classes/shop"));
    Files.createFile(folder.resolve("classes/shop/Cart$Line.class"));

    OwnCode code =
        OwnCode.in(List.of(folder.resolve("classes"), jar, folder.resolve("not-built-yet")));

    assertTrue(code.has("shop.Orders"));
    assertTrue(code.has("shop.Cart$Line"));
    assertFalse(code.has("shop.orders"));
    assertFalse(code.has("shop.Cart"));
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

  private FunctionError functionError(String body) {
    return errorOf(
        new Answer.FunctionError(
            "id", "Runtime.UserException", body.getBytes(UTF_8), Headers.NONE));
  }

  private FunctionError errorOf(Answer answer) {
    return FunctionError.of(answer, own).orElseThrow();
  }
}
