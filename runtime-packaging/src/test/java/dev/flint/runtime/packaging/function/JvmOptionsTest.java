package dev.flint.runtime.packaging.function;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.options.JvmTool;
import dev.flint.runtime.packaging.options.PackageOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One package with options of many kinds, started with more of them. */
class JvmOptionsTest {
  private static final Jdk JDK = Jdks.running();
  private static final String HANDLER =
      """
      package example;
      import com.amazonaws.services.lambda.runtime.*;
      import java.lang.management.ManagementFactory;
      import java.util.*;
      public class Probe implements RequestHandler<Map<String, String>, Map<String, String>> {
        public Map<String, String> handleRequest(Map<String, String> in, Context context) {
          Map<String, String> seen = new TreeMap<>(in);
          seen.put("agent", System.getProperty("agent"));
          seen.put("collector", ManagementFactory.getGarbageCollectorMXBeans().get(0).getName());
          seen.put("loaded", String.valueOf(in.get("load") != null && load(in.get("load"))));
          return seen;
        }
        private static boolean load(String library) {
          try {
            System.load(library);
            return true;
          } catch (UnsatisfiedLinkError e) {
            return false;
          }
        }
      }
      """;
  private static final String AGENT =
      """
      package agent;
      public class Agent {
        public static void premain(String arguments, java.lang.instrument.Instrumentation jvm) {
          System.setProperty("agent", arguments);
        }
      }
      """;

  @TempDir private static Path target;
  private static RecordingLog log;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void packageFunction() throws IOException {
    Path agent = agentJar();
    SourceJar preview =
        new SourceJar(
            Map.of("example/Probe.java", HANDLER),
            List.of("--enable-preview", "--release", String.valueOf(JDK.feature())));
    PackagedFunction function =
        new PackagedFunction(
            preview,
            "example.Probe",
            List.of("--enable-preview", "-XX:+UseG1GC", "-javaagent:" + agent + "=here"));
    PackageOptions options = function.options(target, JDK);
    log = new RecordingLog();
    new FunctionPackage(
            new PackageOptions(
                options.code(),
                options.jre().withJvmTools(List.of(JvmTool.DEBUGGER, JvmTool.JFR, JvmTool.JMX)),
                options.cache(),
                options.output()),
            log)
        .make();
  }

  @Test
  void keepsCacheAndGeneratedCodeWithItsOwnOptions() throws Exception {
    String told = String.join("\n", log.infos());

    assertTrue(told.contains("CDS archive, in use"), told);
    assertTrue(told.contains("bindings java.util.Map"), told);
    assertEquals(List.of(), log.warnings().stream().filter(line -> line.contains("bind")).toList());
    String answer = answer("");
    assertTrue(answer.contains("\"agent\":\"here\""), answer);
    assertTrue(answer.contains("G1"), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+UseSerialGC",
        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0",
        "-XX:StartFlightRecording:filename=flight.jfr",
        "-Dcom.sun.management.jmxremote.port=0 -Dcom.sun.management.jmxremote.ssl=false"
            + " -Dcom.sun.management.jmxremote.authenticate=false",
      })
  void startsWithWhatAVariableAsksFor(String options) throws Exception {
    String answer = answer(options.replace("flight.jfr", target.resolve("flight.jfr").toString()));

    assertTrue(answer.contains("\"agent\":\"here\""), answer);
    assertEquals(List.of(), lines.stream().filter(line -> line.contains("[cds]")).toList());
  }

  @Test
  void isQuietAboutNativeLibraries() throws Exception {
    Path library = Path.of(System.getProperty("java.home"), "lib", "libprefs.so");

    String answer = answer("", "{\"load\":\"" + library + "\"}", Map.of());

    assertTrue(answer.contains("\"loaded\":\"true\""), answer);
    assertEquals(List.of(), lines.stream().filter(line -> line.contains("WARNING")).toList());
  }

  @Test
  void isTracedByTheAgentOfOpenTelemetry() throws Exception {
    BlockingQueue<String> spans = new LinkedBlockingQueue<>();
    HttpServer collector = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          spans.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    collector.start();
    try {
      String endpoint = "http://127.0.0.1:" + collector.getAddress().getPort();
      answer(
          "-javaagent:" + openTelemetryAgent(),
          "{}",
          Map.of(
              "OTEL_EXPORTER_OTLP_ENDPOINT", endpoint,
              "OTEL_METRICS_EXPORTER", "none",
              "OTEL_LOGS_EXPORTER", "none",
              "OTEL_INSTRUMENTATION_AWS_LAMBDA_FLUSH_TIMEOUT", "60000"));
    } finally {
      collector.stop(0);
    }

    String span = spans.poll(1, TimeUnit.MINUTES);
    assertTrue(span != null && span.contains("faas.invocation_id"), lines::toString);
    assertFalse(String.join("\n", lines).contains("sun.misc.Unsafe"), lines::toString);
  }

  private String answer(String toolOptions) throws Exception {
    return answer(toolOptions, "{}", Map.of());
  }

  private String answer(String toolOptions, String event, Map<String, String> variables)
      throws Exception {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("JAVA_TOOL_OPTIONS", toolOptions);
    FunctionSettings settings =
        FunctionSettings.of(target.resolve("function"))
            .withHandler("example.Probe")
            .withTimeout(Duration.ofMinutes(2))
            .withEnvironment(environment);
    try (LocalFunction function =
        LocalFunction.start(settings, lines::add, Duration.ofMinutes(2))) {
      Answer answer = function.invoke(Event.of(event));
      assertTrue(answer.succeeded(), () -> answer.text() + "\n" + lines);
      return answer.text();
    }
  }

  private static Path openTelemetryAgent() {
    return Stream.of(System.getProperty("java.class.path").split(":"))
        .map(Path::of)
        .filter(jar -> jar.getFileName().toString().startsWith("opentelemetry-javaagent"))
        .findFirst()
        .orElseThrow();
  }

  /** A jar whose manifest names the agent. */
  private static Path agentJar() throws IOException {
    Path classes = target.resolve("agent-classes.jar");
    SourceJar.of("agent/Agent.java", AGENT).writeTo(classes);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", "agent.Agent");
    Path jar = target.resolve("an agent.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        java.util.jar.JarFile made = new java.util.jar.JarFile(classes.toFile())) {
      out.putNextEntry(new ZipEntry("agent/Agent.class"));
      made.getInputStream(made.getEntry("agent/Agent.class")).transferTo(out);
    }
    return jar;
  }
}
