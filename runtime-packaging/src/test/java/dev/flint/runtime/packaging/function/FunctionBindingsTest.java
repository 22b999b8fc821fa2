package dev.flint.runtime.packaging.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.RealJars;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.options.Deflater;
import dev.flint.runtime.packaging.options.Dependency;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.JreOptions;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.options.PackageFormat;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.packaging.options.SizeBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.time.DateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packaged functions of AWS's events, with and without generated code. */
@TestInstance(Lifecycle.PER_CLASS)
class FunctionBindingsTest {
  private static final String SOURCE =
      """
      package example;
      import com.amazonaws.services.lambda.runtime.events.*;
      import java.util.*;
      public class Functions {
        public APIGatewayV2HTTPResponse http(APIGatewayV2HTTPEvent event) {
          return APIGatewayV2HTTPResponse.builder().withStatusCode(201)
              .withHeaders(Map.of("X-Path", event.getRawPath()))
              .withBody(event.getBody()).build();
        }
        public SQSBatchResponse sqs(SQSEvent event) {
          List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
          for (SQSEvent.SQSMessage message : event.getRecords()) {
            failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
          }
          return new SQSBatchResponse(failures);
        }
      }
      """;

  private static final String HTTP =
      "{\"rawPath\":\"/orders/\\u00e9\",\"unknown\":[{}],\"body\":\"\u20AC\",\"requestContext\":null}";
  private static final String SQS = "{\"Records\":[{\"messageId\":\"1\",\"eventSource\":null}]}";

  /** Of the JVM's log of what it initializes. */
  private static final String OF_JACKSON = "Initializing 'com/fasterxml/";

  @TempDir private static Path temporary;
  private final Jdk jdk = Jdks.linkingOnce();
  private Path target;
  private Path withoutBindings;
  private Path withLayer;
  private RecordingLog logOfLayer;

  @BeforeAll
  void packageWithoutBindings() throws Exception {
    target = Files.createDirectory(temporary.resolve("without"));
    make(options("http", false).withCache(CacheOptions.of(CacheMode.NONE)));
    withoutBindings = target.resolve("function");
  }

  @BeforeAll
  void packageLayer() throws Exception {
    target = Files.createDirectory(temporary.resolve("layer"));
    logOfLayer = makeLayer();
    withLayer = target;
  }

  @BeforeEach
  void makeFolder() throws IOException {
    target = Files.createTempDirectory(temporary, "target");
  }

  @ParameterizedTest
  @CsvSource({"http", "sqs"})
  void startsWithoutJacksonAndAnswersTheSame(String method) throws Exception {
    String event = method.equals("http") ? HTTP : SQS;
    RecordingLog log = make(options(method, true));
    Path loaded = target.resolve("loaded.log");

    Path function = target.resolve("function");
    String answer = answer(function, "", event, "-Xlog:class+load:file=" + loaded);

    assertTrue(log.infos().toString().contains("  bindings com.amazonaws."), log::toString);
    assertFalse(Files.readString(loaded).contains("com.fasterxml"), "Jackson was loaded");
    assertTrue(Files.readString(loaded).contains("example.FlintBindings"));
    String lenient = event.replace('"', '\'');
    assertEquals(answer, answer(function, "", lenient, "-Dlenient"));
    String handler = "example.Functions::" + method;
    assertEquals(answer, answer(withoutBindings, handler, event, "-Dwithout"));
    assertEquals(answer, answer(withoutBindings, handler, lenient, "-Dwithout"));
  }

  @Test
  void startsALayersFunctionWithoutJackson() throws Exception {
    String bindings = logOfLayer.infos().toString();

    String loaded = loadedInLayer();

    assertTrue(bindings.contains("  bindings com.amazonaws."), bindings);
    assertFalse(loaded.contains(OF_JACKSON), "Jackson was used");
    // Classes of a linked archive are there from the beginning.
    assertEquals(jdk.feature() >= 24, loaded.contains("com.fasterxml"), "Jackson was loaded");
    assertTrue(loaded.contains("example.FlintBindings source: file:"), loaded);
    assertTrue(loaded.contains("generated.ValueReader source: shared objects file"), loaded);
    assertFalse(Files.exists(withLayer.resolve("layer/java/lib/flint-bindings.jar")));
  }

  /** The code may go with other versions of the runtime and of Jackson than the layer's. */
  @Test
  void leavesTheCodeThatIsForAnotherLayerToItself() throws Exception {
    Path lib = withLayer.resolve("function/lib");
    Path named;
    try (Stream<Path> files = Files.list(lib)) {
      named = files.filter(file -> file.toString().contains("bindings-")).toList().get(0);
    }
    Path other = Files.move(named, lib.resolve("flint-bindings-12345678"));

    String loaded;
    try {
      loaded = loadedInLayer();
    } finally {
      Files.move(other, named);
    }

    assertFalse(loaded.contains("example.FlintBindings"), "code of another layer was loaded");
    assertTrue(loaded.contains(OF_JACKSON), loaded);
    String mapper = "com.fasterxml.jackson.databind.ObjectMapper source: shared objects file";
    assertTrue(loaded.contains(mapper), loaded);
  }

  private RecordingLog makeLayer() throws Exception {
    return make(
        options("sqs", true)
            .withCache(CacheOptions.of(CacheMode.REQUIRED))
            .withOutput(output().withFormat(PackageFormat.LAYER)));
  }

  /** Of files that are not deflated there may be more than in a zip for Lambda. */
  private OutputOptions output() {
    return OutputOptions.of(target)
        .withDeflater(Deflater.NONE)
        .withBudget(new SizeBudget(250, 250));
  }

  /** What the function of the layer loads and initializes until it has answered an event. */
  private String loadedInLayer() throws Exception {
    Path loaded = target.resolve("loaded.log");
    FunctionSettings settings =
        FunctionSettings.of(withLayer.resolve("layer"))
            .withHandler("example.Functions::sqs")
            .withEnvironment(
                Map.of(
                    "LAMBDA_TASK_ROOT",
                    withLayer.resolve("function").toString(),
                    "JAVA_TOOL_OPTIONS",
                    "-Xlog:class+load,class+init:file=" + loaded));
    try (LocalFunction function = LocalFunction.start(settings, line -> {})) {
      String answer = function.invoke(Event.of("{\"Records\":[]}")).text();
      assertEquals("{\"batchItemFailures\":[]}", answer);
    }
    return Files.readString(loaded);
  }

  private static String answer(Path folder, String handler, String event, String jvmOption)
      throws Exception {
    FunctionSettings settings =
        FunctionSettings.of(folder)
            .withHandler(handler)
            .withEnvironment(Map.of("JAVA_TOOL_OPTIONS", jvmOption));
    try (LocalFunction function = LocalFunction.start(settings, line -> {})) {
      Answer answer = function.invoke(Event.of(event));
      assertTrue(answer.succeeded(), answer::text);
      return answer.text();
    }
  }

  private static RecordingLog make(PackageOptions options) {
    RecordingLog log = new RecordingLog();
    new FunctionPackage(options, log).make();
    assertEquals(List.of(), log.warnings());
    return log;
  }

  private PackageOptions options(String method, boolean bindings) throws Exception {
    List<Path> jars = new ArrayList<>(PackagedFunction.runtimeJars(target));
    jars.add(place(SQSEvent.class));
    jars.add(place(DateTime.class));
    Path classPath = Path.of(RealJars.classPath(jars));
    Path jar =
        SourceJar.of("example/Functions.java", SOURCE)
            .against("-cp", classPath)
            .writeTo(target.resolve("my-function.jar"));
    return new PackageOptions(
        FunctionCode.of(jar, jars.stream().map(Dependency::of).toList())
            .withHandler("example.Functions::" + method)
            .withBindings(bindings),
        JreOptions.of(jdk),
        CacheOptions.of(CacheMode.AUTO),
        output());
  }

  private static Path place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
