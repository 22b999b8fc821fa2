package dev.flint.runtime.slf4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.RuntimeMain;
import dev.flint.runtime.context.FunctionLogger;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.json.JsonWriter;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.function.FunctionPackage;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.options.Deflater;
import dev.flint.runtime.packaging.options.Dependency;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.JreOptions;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.streaming.StreamedOutput;
import dev.flint.runtime.tracing.TraceHeader;
import functions.JulLogs;
import functions.Log4jLogs;
import functions.SlfLogs;
import functions.SystemLogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Functions that log, packaged with a JRE of their own, linked from the JDK that runs this. */
class PackagedLoggingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> IN_JSON = Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON");

  private final Jdk jdk = Jdk.at(Path.of(System.getProperty("java.home"))).orElseThrow();
  @TempDir private Path folder;

  /** Making a cache takes longer than all else; two kinds of function are enough for that. */
  private CacheMode cache = CacheMode.NONE;

  @Test
  void ourProviderAndSystemLoggersWorkWithoutTheModuleOfJavaUtilLogging() throws Exception {
    cache = CacheMode.REQUIRED;
    Path packaged = packaged(List.of(SlfLogs.class, SystemLogs.class), own());

    assertLogs(packaged, SlfLogs.class, "an order of 3");
    assertLogs(packaged, SystemLogs.class, "an order of 3");
    assertTrue(!modules(packaged).contains("java.logging"), () -> "modules " + modules(packaged));
  }

  @Test
  void javaUtilLoggingIsRouted() throws Exception {
    Path packaged = packaged(List.of(JulLogs.class), own());

    assertLogs(packaged, JulLogs.class, "an order of 3");
    assertTrue(modules(packaged).contains("java.logging"), () -> "modules " + modules(packaged));
  }

  @Test
  void logbackWorks() throws Exception {
    List<Path> jars = new ArrayList<>(TestFunction.jarsOf("logback"));
    jars.add(TestFunction.placeOf(LoggerFactory.class));

    Path packaged = packaged(List.of(SlfLogs.class), jars, "logback/logback.xml");

    List<String> log = log(packaged, SlfLogs.class, "message");
    assertEquals(List.of("INFO  functions.SlfLogs an order of 3 "), log);
  }

  @Test
  void log4jWorksWithTheRequestId() throws Exception {
    // Of Log4j's code in its cache a JVM once told the log.
    cache = CacheMode.REQUIRED;
    Path packaged =
        packaged(List.of(Log4jLogs.class), TestFunction.jarsOf("log4j2"), "log4j2/log4j2.xml");

    List<String> log = log(packaged, Log4jLogs.class, "message");
    assertEquals(1, log.size(), log::toString);
    JsonNode line = JSON.readTree(log.get(0));
    assertEquals("an order of 3", line.get("message").asText());
    assertEquals("request-1", line.get("AWSRequestId").asText(), log::toString);
  }

  private static void assertLogs(Path packaged, Class<?> handler, String message) throws Exception {
    List<String> log = log(packaged, handler, "message");

    assertEquals(1, log.size(), log::toString);
    JsonNode line = JSON.readTree(log.get(0));
    assertEquals(message, line.get("message").asText());
    assertEquals("request-1", line.get("AWSRequestId").asText());
  }

  private static List<String> log(Path packaged, Class<?> handler, String event)
      throws InterruptedException {
    FunctionSettings settings =
        FunctionSettings.of(packaged).withHandler(handler.getName()).withEnvironment(IN_JSON);
    List<String> log = new CopyOnWriteArrayList<>();
    try (LocalFunction function = LocalFunction.start(settings, log::add)) {
      function.invoke(Event.of('"' + event + '"').withRequestId("request-1"));
    }
    return log.stream().filter(line -> !line.matches("(START|END|REPORT) .*")).toList();
  }

  /** The folder of the package of one handler or more, which the zip holds too. */
  private Path packaged(List<Class<?>> handlers, List<Path> libraries, String... resources)
      throws IOException {
    List<Path> jars = new ArrayList<>(libraries);
    for (Class<?> type :
        List.of(
            RuntimeMain.class,
            FunctionLogger.class,
            FunctionLog.class,
            JsonWriter.class,
            StreamedOutput.class,
            TraceHeader.class)) {
      jars.add(jarOf(TestFunction.placeOf(type)));
    }
    jars.add(TestFunction.placeOf(Context.class));
    Path code = TestFunction.placeOf(handlers.get(0));
    Path jar = folder.resolve("my-function.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      List<String> types = new ArrayList<>(List.of("Sentences"));
      handlers.forEach(handler -> types.add(handler.getSimpleName()));
      for (String type : types) {
        copy(code.resolve("functions/" + type + ".class"), "functions/" + type + ".class", out);
      }
      for (String resource : resources) {
        copy(code.resolve(resource), resource.substring(resource.indexOf('/') + 1), out);
      }
    }
    new FunctionPackage(
            new PackageOptions(
                FunctionCode.of(jar, jars.stream().map(Dependency::of).toList())
                    .withHandler(handlers.get(0).getName()),
                JreOptions.of(jdk),
                CacheOptions.of(cache),
                OutputOptions.of(folder.resolve("target")).withDeflater(Deflater.FAST)),
            new Warnings())
        .make();
    return folder.resolve("target/function");
  }

  /** Our module and SLF4J. */
  private List<Path> own() throws IOException {
    return List.of(
        jarOf(TestFunction.placeOf(RuntimeServiceProvider.class)),
        TestFunction.placeOf(LoggerFactory.class));
  }

  /** The jar; made here of a module of this build that is not packaged yet. */
  private Path jarOf(Path place) throws IOException {
    if (Files.isRegularFile(place)) {
      return place;
    }
    Path jar = folder.resolve(place.getParent().getParent().getFileName() + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, place.relativize(file).toString(), out);
      }
    }
    return jar;
  }

  private static void copy(Path file, String name, JarOutputStream out) throws IOException {
    out.putNextEntry(new JarEntry(name));
    Files.copy(file, out);
  }

  private static String modules(Path packaged) {
    try (Stream<String> lines = Files.lines(packaged.resolve("jre/release"))) {
      return lines.filter(line -> line.startsWith("MODULES=")).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What packaging tells, to be seen when a test fails. */
  private static final class Warnings implements PackagingLog {

    @Override
    public void info(String line) {}

    @Override
    public void warn(String line) {
      System.out.println(line);
    }
  }
}
