package dev.flint.runtime.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.junit.run.PackagedFunction;
import dev.flint.runtime.junit.settings.FunctionOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import samples.Shop;

/** A function in a process of its own, in place of a package: a bootstrap with the tests' JVM. */
@LambdaTest(
    value = Shop.class,
    packaged = true,
    folder = PackagedLambdaTest.FOLDER,
    timeoutSeconds = 20,
    environment = {"AWS_LAMBDA_LOG_FORMAT=JSON", "GREETING=Hello"})
class PackagedLambdaTest {

  static final String FOLDER = "target/packaged-by-test";

  private LambdaFunction shop;

  @BeforeAll
  static void writeBootstrap() throws IOException {
    Path folder = Files.createDirectories(Path.of(FOLDER));
    String java = ProcessHandle.current().info().command().orElseThrow();
    Path bootstrap = folder.resolve("bootstrap");
    Files.writeString(
        bootstrap,
        "#!/bin/sh\nexec '"
            + java
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
            + System.getProperty("java.class.path")
            + "' dev.flint.runtime.RuntimeMain\n");
    Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void answersAndLogs() {
    Invocation first = shop.invoke(new Shop.Order("cup", 2));

    assertEquals(900, first.response(Shop.Price.class).cents());
    List<LogRecord> log = first.log();
    assertEquals("The shop opens", log.get(log.size() - 4).message());
    assertEquals(
        List.of("INFO", "DEBUG"),
        log.stream().map(LogRecord::level).filter(level -> !level.equals("UNDEFINED")).toList());
    LogRecord ordered = log.stream().filter(each -> each.level().equals("INFO")).findFirst().get();
    assertEquals("Ordered: cup", ordered.message());
    assertEquals(first.requestId(), ordered.fields().get("AWSRequestId"));
    assertTrue(first.duration().compareTo(Duration.ZERO) > 0);
  }

  @Test
  void tellsErrors() {
    assertEquals("sold out", shop.invoke(new Shop.Order("coffee", 1)).error().message());
  }

  @Test
  void isColdAfterARestart() {
    shop.invoke(new Shop.Order("cup", 1)).response();
    shop.restart();

    Shop.Price price = shop.invoke(new Shop.Order("cup", 1)).response(Shop.Price.class);

    assertEquals(1, price.served());
  }

  @Test
  @LambdaTest(
      handler = "samples.Functions::variable",
      packaged = true,
      folder = FOLDER,
      environment = "GREETING=Hello")
  void hasItsVariables(LambdaFunction function) {
    assertEquals("Hello", function.invoke("\"GREETING\"").response(String.class));
  }

  @Test
  @LambdaTest(packaged = true, folder = FOLDER)
  void knowsWhereOthersCanBeInvoked(
      @Function(name = "greeter", handler = "samples.Functions::greet") LambdaFunction greeter,
      @Function(name = "asker", handler = "samples.Functions::variable") LambdaFunction asker) {
    String endpoint = asker.invoke("\"AWS_ENDPOINT_URL_LAMBDA\"").response(String.class);

    assertEquals(greeter.invokeEndpoint().toString(), endpoint);
    assertEquals("\"Hello, you\"", greeter.invoke("\"you\"").response());
  }

  @Test
  @LambdaTest(handler = "samples.Functions::print", packaged = true, folder = FOLDER)
  void keepsLinesThatLookLikeThoseOfAnotherInvocation(LambdaFunction function) {
    String line = "START RequestId: other Version: $LATEST";

    List<LogRecord> log = function.invoke(LambdaEvent.of(line)).log();

    assertEquals(line, log.get(log.size() - 1).message());
    assertTrue(log.stream().noneMatch(each -> each.text().contains("REPORT")), log::toString);
  }

  @Test
  @LambdaTest(handler = "samples.Functions::endJvm", packaged = true, folder = FOLDER)
  void endsWithItsProcess(LambdaFunction function) {
    assertEquals("java.io.IOError", function.invoke("\"x\"").error().type());
  }

  @Test
  void isNotStartedOnceItIsClosed() {
    FunctionOptions options =
        new FunctionOptions("late", "samples.Shop", Map.of(), 512, Duration.ofSeconds(20));
    PackagedFunction function = new PackagedFunction(options, Path.of(FOLDER));

    function.close();

    assertThrows(
        IllegalStateException.class,
        () -> function.invoke(Event.of(new byte[0]), Duration.ofSeconds(20)));
  }

  @Test
  @LambdaTest(packaged = true, folder = "target/nothing")
  void asksForThePackage(LambdaFunction function) {
    String message =
        assertThrows(IllegalStateException.class, () -> function.invoke("{}")).getMessage();

    assertTrue(message.contains("expects a packaged function, with its bootstrap, in"), message);
  }
}
