package dev.flint.runtime.slf4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.emulator.LogFrame;
import functions.FailsToLoad;
import functions.JulLogs;
import functions.LambdaLogs;
import functions.Sentences;
import functions.SlfLogs;
import functions.SystemLogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Every way to log, from a function's code to what the service reads. */
class LoggingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TIMESTAMP = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
  private static final String JUL =
      "-Djava.util.logging.config.class=dev.flint.runtime.slf4j.JulConfiguration";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(classes = {SlfLogs.class, JulLogs.class, SystemLogs.class})
  void writesTextWithTheRequestIdOnEveryLine(Class<?> handler) throws Exception {
    List<String> log = text(handler).log("message");

    assertEquals(1, log.size(), log::toString);
    String expected = TIMESTAMP + " request-1 INFO " + handler.getName() + " an order of 3";
    assertTrue(log.get(0).matches(expected), log.get(0));
  }

  @ParameterizedTest
  @ValueSource(classes = {SlfLogs.class, JulLogs.class, SystemLogs.class, LambdaLogs.class})
  void writesJson(Class<?> handler) throws Exception {
    JsonNode line = only(json(handler).log("message"));

    assertTrue(line.get("timestamp").asText().matches(TIMESTAMP), line::toString);
    assertEquals("INFO", line.get("level").asText());
    assertEquals("an order of 3", line.get("message").asText());
    assertEquals("request-1", line.get("AWSRequestId").asText());
    assertEquals("blue", line.get("tenantId").asText());
    assertTrue(line.get("traceId").asText().startsWith("1-"), line::toString);
    String logger = line.path("logger").asText("none");
    assertEquals(handler == LambdaLogs.class ? "none" : handler.getName(), logger);
  }

  @ParameterizedTest
  @ValueSource(classes = {SlfLogs.class, JulLogs.class, SystemLogs.class, LambdaLogs.class})
  void losesNoCharacter(Class<?> handler) throws Exception {
    List<String> text = text(handler).log("odd", "large");

    assertEquals(2, text.size(), () -> text.size() + " lines");
    assertTrue(text.get(0).endsWith(Sentences.ODD), text.get(0));
    assertTrue(text.get(1).endsWith(Sentences.LARGE), "the whole message");
    List<String> json = json(handler).log("odd", "large");
    assertEquals(Sentences.ODD, JSON.readTree(json.get(0)).get("message").asText());
    assertEquals(Sentences.LARGE, JSON.readTree(json.get(1)).get("message").asText());
  }

  @ParameterizedTest
  @ValueSource(classes = {SlfLogs.class, JulLogs.class, SystemLogs.class, LambdaLogs.class})
  void framesEachRecord(Class<?> handler) throws Exception {
    Instant before = Instant.now();

    List<LogFrame> frames = json(handler).frames("message", "odd", "large");

    assertEquals(3, frames.size());
    assertEquals("INFO", frames.get(0).level());
    for (LogFrame frame : frames) {
      assertEquals("JSON", frame.format());
      Duration age = Duration.between(frame.time(), before);
      assertTrue(age.abs().compareTo(Duration.ofMinutes(10)) < 0, frame.time()::toString);
    }
    assertEquals(Sentences.ODD, JSON.readTree(frames.get(1).text()).get("message").asText());
    assertEquals(Sentences.LARGE, JSON.readTree(frames.get(2).text()).get("message").asText());
  }

  @ParameterizedTest
  @ValueSource(classes = {SlfLogs.class, JulLogs.class, SystemLogs.class})
  void writesAnExceptionAsAnObjectThoughItsCausesFormARing(Class<?> handler) throws Exception {
    JsonNode line = only(json(handler).log("ring"));

    JsonNode exception = line.get("exception");
    assertEquals("ERROR", line.get("level").asText());
    assertEquals("java.lang.IllegalStateException", exception.get("errorType").asText());
    assertEquals("outer", exception.get("errorMessage").asText());
    assertTrue(exception.at("/stackTrace/0").asText().startsWith("functions.Sentences.ring("));
    assertEquals("inner", exception.at("/cause/errorMessage").asText());
    assertFalse(exception.get("cause").has("cause"), line::toString);
    assertEquals("suppressed", exception.at("/suppressed/0/errorMessage").asText());
    assertFalse(exception.toString().contains("dev.flint"), exception::toString);
  }

  @ParameterizedTest
  @ValueSource(classes = {SlfLogs.class, JulLogs.class, SystemLogs.class})
  void writesAnExceptionInTextAsOneEvent(Class<?> handler) throws Exception {
    List<String> log = text(handler).log("ring");

    assertEquals(1, log.size(), log::toString);
    List<String> lines = List.of(log.get(0).split("\r"));
    assertTrue(lines.get(0).contains(" ERROR " + handler.getName() + " failed"), lines.get(0));
    assertEquals("java.lang.IllegalStateException: outer", lines.get(1));
    assertTrue(lines.contains("\tSuppressed: java.lang.Exception: suppressed"), log::toString);
    assertTrue(
        lines.contains("Caused by: java.lang.IllegalArgumentException: inner"), log::toString);
  }

  @ParameterizedTest
  @CsvSource({"TRACE,5", "DEBUG,4", "INFO,3", "WARN,2", "ERROR,1", "FATAL,0"})
  void dropsWhatIsBelowTheLevel(String level, int lines) throws Exception {
    for (Class<?> handler :
        List.of(SlfLogs.class, JulLogs.class, SystemLogs.class, LambdaLogs.class)) {
      List<String> log = json(handler).variable("AWS_LAMBDA_LOG_LEVEL", level).log("levels");

      // The JDK, from 21 on, logs that it exits.
      long own = log.stream().filter(line -> !line.contains("java.lang.Runtime")).count();
      assertEquals(lines, own, log::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'functions=TRACE,ERROR',5",
    "'functions.Slf=TRACE',3",
    "'functions.SlfLogs=WARN, functions.JulLogs=WARN, functions.SystemLogs=WARN',2"
  })
  void logsFromTheLevelOfTheLogger(String levels, int lines) throws Exception {
    for (Class<?> handler : List.of(SlfLogs.class, JulLogs.class, SystemLogs.class)) {
      List<String> byVariable = text(handler).variable("FLINT_LOG_LEVELS", levels).log("levels");
      List<String> byProperty =
          text(handler).jvmOption("-Dflint.logLevels=" + levels).log("levels");

      assertEquals(lines, byVariable.size(), byVariable::toString);
      assertEquals(lines, byProperty.size(), byProperty::toString);
    }
  }

  @Test
  void saysWhichLevelDoesNotParseAndRuns() throws Exception {
    List<String> log =
        text(SlfLogs.class).variable("FLINT_LOG_LEVELS", "functions=LOUD").log("message");

    assertEquals(2, log.size(), log::toString);
    assertTrue(log.get(0).startsWith("FLINT_LOG_LEVELS or flint.logLevels should"), log.get(0));
    assertTrue(log.get(0).contains("\"functions=LOUD\""), log.get(0));
  }

  @Test
  void writesTextByThePattern() throws Exception {
    List<String> log =
        text(SlfLogs.class)
            .variable("FLINT_LOG_PATTERN", "[{level}] {tenantId} {message}")
            .log("message");

    assertEquals(List.of("[INFO] blue an order of 3"), log);
  }

  @Test
  void writesTheMdcOfTheThread() throws Exception {
    List<String> log = json(SlfLogs.class).log("mdc");

    JsonNode with = JSON.readTree(log.get(0));
    assertEquals("Zoë", with.get("customer").asText());
    assertEquals("7", with.get("order").asText());
    JsonNode without = JSON.readTree(log.get(1));
    assertFalse(without.has("customer") || without.has("order"), without::toString);
    assertEquals("without [a]", without.get("message").asText());
    List<String> text = text(SlfLogs.class).log("mdc");
    assertTrue(text.get(0).endsWith(" with customer=Zoë order=7"), text.get(0));
  }

  @Test
  void writesWhatTheFluentApiIsGiven() throws Exception {
    JsonNode line = only(json(SlfLogs.class).log("fluent"));

    assertEquals("WARN", line.get("level").asText());
    assertEquals("sold tea", line.get("message").asText());
    assertEquals(4.5, line.get("price").asDouble());
    assertEquals("colliding", line.get("_message").asText());
    assertEquals("AUDIT", line.at("/markers/0").asText());
    assertEquals("late", line.at("/exception/errorMessage").asText());
  }

  @Test
  void writesAMessageThatIsNull() throws Exception {
    assertTrue(only(json(SlfLogs.class).log("null")).get("message").isNull());
    assertTrue(text(SlfLogs.class).log("null").get(0).endsWith(" null"));
  }

  @Test
  void joinsTheLinesOfARecordWhereThereAreNoFrames() throws Exception {
    assertTrue(text(SlfLogs.class).log("lines").get(0).endsWith(" one\rtwo\rthree"));
    assertTrue(text(SlfLogs.class).frames("lines").get(0).text().endsWith(" one\ntwo\r\nthree"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tearsNoLineThoughEightThreadsLogAtOnce(boolean frames) throws Exception {
    TestFunction function = json(SlfLogs.class);
    List<String> records =
        frames
            ? function.frames("threads").stream().map(LogFrame::text).toList()
            : function.log("threads");

    assertEquals(1600, records.size());
    for (String each : records) {
      JsonNode line = JSON.readTree(each);
      String message = line.get("message").asText();
      assertTrue(message.endsWith(" end"), message);
      assertTrue(message.startsWith(line.get("thread").asText() + " "), message);
    }
    assertEquals(1600, records.stream().map(LoggingTest::messageOf).distinct().count());
  }

  @Test
  void writesTheBytesOfTheLambdaLoggerAsTheyAre() throws Exception {
    assertEquals(List.of("as", "they are"), json(LambdaLogs.class).log("bytes"));
    LogFrame frame = json(LambdaLogs.class).frames("bytes").get(0);
    assertEquals("as\nthey are\n", frame.text());
    assertEquals("WARN", frame.level());
  }

  @Test
  void leavesWhatIsPrintedAsItIs() throws Exception {
    assertEquals(List.of("printed", "Zürich", "no line end"), json(LambdaLogs.class).log("print"));
  }

  @Test
  void logsWhatIsPrintedWhereTheSettingSaysSo() throws Exception {
    List<LogFrame> frames =
        json(LambdaLogs.class).variable("FLINT_LOG_STREAMS", "true").frames("print");

    assertEquals(List.of("INFO", "INFO", "ERROR"), frames.stream().map(LogFrame::level).toList());
    JsonNode second = JSON.readTree(frames.get(1).text());
    assertEquals("Zürich", second.get("message").asText());
    assertEquals("System.out", second.get("logger").asText());
    assertEquals("request-1", second.get("AWSRequestId").asText());
    assertEquals("no line end", messageOf(frames.get(2).text()));
  }

  @ParameterizedTest
  @ValueSource(classes = {LambdaLogs.class, FailsToLoad.class})
  void writesWhatMadeAnInvocationOrInitFailAsAnObject(Class<?> handler) throws Exception {
    List<LogFrame> frames = json(handler).frames("fail");

    LogFrame frame = frames.get(frames.size() - 1);
    assertEquals("ERROR", frame.level());
    JsonNode exception = JSON.readTree(frame.text()).get("exception");
    assertEquals("java.lang.IllegalStateException", exception.get("errorType").asText());
    assertTrue(exception.at("/stackTrace/0").asText().startsWith(handler.getName()), frame::text);
  }

  @ParameterizedTest
  @ValueSource(classes = {SlfLogs.class, JulLogs.class, SystemLogs.class, LambdaLogs.class})
  void worksOnTheModulePath(Class<?> handler) throws Exception {
    JsonNode line = only(json(handler).onTheModulePath().log("message"));

    assertEquals("an order of 3", line.get("message").asText());
  }

  @Test
  void worksWithoutSlf4jForTheOthers() throws Exception {
    for (Class<?> handler : List.of(JulLogs.class, SystemLogs.class, LambdaLogs.class)) {
      List<String> log = json(handler).without(LoggerFactory.class).log("message");

      assertEquals("an order of 3", only(log).get("message").asText());
    }
  }

  @Test
  void countsAConfigurationOfTheFunctionsOwnForJavaUtilLogging() throws Exception {
    Path configuration =
        Files.writeString(
            folder.resolve("logging.properties"),
            "handlers=java.util.logging.ConsoleHandler\n.level=SEVERE\n"
                + "java.util.logging.SimpleFormatter.format=own %5$s%n\n");

    List<String> log =
        json(JulLogs.class)
            .jvmOption("-Djava.util.logging.config.file=" + configuration)
            .log("levels");

    assertEquals(List.of("own error"), log);
  }

  private TestFunction text(Class<?> handler) {
    return new TestFunction(folder, handler).jvmOption(JUL);
  }

  private TestFunction json(Class<?> handler) {
    return text(handler).variable("AWS_LAMBDA_LOG_FORMAT", "JSON");
  }

  private static JsonNode only(List<String> lines) throws Exception {
    assertEquals(1, lines.size(), lines::toString);
    return JSON.readTree(lines.get(0));
  }

  private static String messageOf(String line) {
    try {
      return JSON.readTree(line).get("message").asText();
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }
}
