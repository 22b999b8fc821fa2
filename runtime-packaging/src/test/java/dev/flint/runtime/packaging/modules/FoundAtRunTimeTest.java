package dev.flint.runtime.packaging.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.packaging.archive.Unzip;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.RealJars;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.function.FunctionPackage;
import dev.flint.runtime.packaging.options.AddedFile;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.options.Deflater;
import dev.flint.runtime.packaging.options.Dependency;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.JreOptions;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.options.PackageOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A function whose event chooses what is looked for by name, as a service or in a library, packaged
 * once and started elsewhere.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FoundAtRunTimeTest {
  private static final String FUNCTION =
      """
      package found;

      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import java.nio.file.spi.FileSystemProvider;
      import java.sql.DriverManager;
      import java.time.LocalDate;
      import java.time.format.DateTimeFormatter;
      import java.util.Locale;
      import java.util.ResourceBundle;

      public class Found implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String what, Context context) {
          try {
            return find(what);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }

        private static String find(String what) throws Exception {
          switch (what) {
            case "schemes":
              return FileSystemProvider.installedProviders().stream()
                  .map(FileSystemProvider::getScheme)
                  .toList()
                  .toString();
            case "compiler":
              return moduleOf(javax.tools.ToolProvider.getSystemJavaCompiler());
            case "tool":
              return moduleOf(java.util.spi.ToolProvider.findFirst("jar").get());
            case "context":
              return "" + new javax.naming.directory.InitialDirContext()
                  .getEnvironment().get("java.naming.factory.initial");
            case "commons":
              var log = new org.apache.commons.logging.impl.Jdk14Logger("a");
              log.debug("told to java.util.logging");
              return log.getClass().getSimpleName();
            case "charset":
              return java.nio.charset.Charset.forName(
                  ResourceBundle.getBundle("messages").getString("charset")).name();
            case "class":
              return Class.forName("java.util.prefs.Preferences").getModule().getName();
            case "logback":
              org.slf4j.LoggerFactory.getLogger("a").info("to logback");
              return org.slf4j.LoggerFactory.getILoggerFactory().getClass().getSimpleName();
            case "jooq":
              try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
                return "" + org.jooq.impl.DSL.using(connection, org.jooq.SQLDialect.SQLITE)
                    .fetch("select 7 as id").into(Row.class).get(0).getId();
              }
            default:
              return DateTimeFormatter.ofPattern("EEEE", Locale.forLanguageTag(what))
                  .format(LocalDate.of(2026, 5, 5));
          }
        }

        private static String moduleOf(Object object) {
          return object.getClass().getModule().getName();
        }

        public static class Row {
          private int id;

          public int getId() {
            return id;
          }

          public void setId(int id) {
            this.id = id;
          }
        }
      }
      """;
  private static final String LOGBACK =
      """
      <configuration>
        <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%level %msg%n</pattern></encoder>
        </appender>
        <root level="INFO"><appender-ref ref="console"/></root>
      </configuration>
      """;

  @TempDir private static Path folder;
  private final RecordingLog log = new RecordingLog();
  private final List<String> functionLog = Collections.synchronizedList(new ArrayList<>());
  private LocalFunction function;

  @BeforeAll
  void packageAndStart() throws IOException, InterruptedException {
    Path certificates = Files.writeString(folder.resolve("ours"), "certificates");
    List<Path> jars = new ArrayList<>(PackagedFunction.runtimeJars(folder));
    jars.addAll(
        RealJars.of(
            "commons-logging-1.3.5",
            "jooq-3.19.27",
            "logback-classic-1.5.18",
            "logback-core-1.5.18",
            "r2dbc-spi-1.0.0.RELEASE",
            "reactive-streams-1.0.3",
            "slf4j-api-2.0.17",
            "sqlite-jdbc-3.51.3.0"));
    PackageOptions options =
        new PackageOptions(
            FunctionCode.of(functionJar(jars), jars.stream().map(Dependency::of).toList())
                .withHandler("found.Found")
                .withBindings(false),
            JreOptions.of(Jdks.running())
                .withAddFiles(
                    List.of(AddedFile.parse(certificates + "=lib/security/ours", folder))),
            CacheOptions.of(CacheMode.NONE),
            OutputOptions.of(folder.resolve("target")).withDeflater(Deflater.NONE));
    Path zip = new FunctionPackage(options, log).make().get(0);
    Path unpacked = Unzip.to(folder.resolve("un packed"), zip);
    function =
        LocalFunction.start(
            FunctionSettings.of(unpacked).withHandler("found.Found").withEnvironment(Map.of()),
            functionLog::add);
  }

  @AfterAll
  void stop() {
    function.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          schemes  | [file, jar, jrt]
          compiler | jdk.compiler
          tool     | jdk.jartool
          context  | com.sun.jndi.dns.DnsContextFactory
          commons  | Jdk14Logger
          charset  | IBM1047
          de       | Dienstag
          class    | java.prefs
          logback  | LoggerContext
          jooq     | 7
          """)
  void finds(String what, String found) throws InterruptedException {
    Answer answer = function.invoke(Event.of('"' + what + '"'));

    assertTrue(answer.succeeded(), () -> answer.text() + "\n" + functionLog + log);
    assertEquals(found, sorted(answer.text().replace("\"", "")));
  }

  @Test
  void logsWithLogback() throws InterruptedException {
    function.invoke(Event.of("\"logback\""));

    assertTrue(functionLog.contains("INFO to logback"), functionLog::toString);
  }

  @Test
  void tellsWhatBroughtEachModule() {
    String compiler =
        log.infos().stream().filter(line -> line.contains(" jdk.compiler ")).findFirst().get();

    assertTrue(
        compiler.matches(
            " +jdk\\.compiler +\\d+\\.\\d +found\\.Found of function\\.jar asks for"
                + " javax\\.tools\\.JavaCompiler"),
        compiler);
    assertTrue(
        log.infos().stream()
            .anyMatch(line -> line.matches(" +java\\.transaction\\.xa .*java\\.sql requires it")),
        log::toString);
  }

  @Test
  void notesWhatIsTakenFromData() {
    assertTrue(
        log.infos().stream()
            .anyMatch(
                line ->
                    line.startsWith("found.Found of function.jar takes a language's name")
                        && line.contains("<addModules>jdk.localedata</addModules>")
                        && line.contains("(Locale.forLanguageTag)")),
        log::toString);
    assertTrue(
        log.infos().stream().noneMatch(line -> line.contains("a tool's name")), log::toString);
  }

  @Test
  void addsFilesToTheJre() throws IOException {
    assertEquals(
        "certificates", Files.readString(folder.resolve("un packed/jre/lib/security/ours")));
  }

  private static Path functionJar(List<Path> jars) {
    String classPath = jars.stream().map(Path::toString).collect(Collectors.joining(":"));
    return SourceJar.of("found/Found.java", FUNCTION)
        .and("logback.xml", LOGBACK)
        .and("messages.properties", "charset=IBM1047\n")
        .and("messages_de.properties", "charset=IBM1047\n")
        .and("jndi.properties", "java.naming.factory.initial=com.sun.jndi.dns.DnsContextFactory\n")
        .against("-classpath", Path.of(classPath))
        .writeTo(folder.resolve("function.jar"));
  }

  /** A list in order. */
  private static String sorted(String text) {
    return text.startsWith("[")
        ? Stream.of(text.substring(1, text.length() - 1).split(", ")).sorted().toList().toString()
        : text;
  }
}
