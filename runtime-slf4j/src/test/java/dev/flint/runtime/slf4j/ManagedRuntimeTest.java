package dev.flint.runtime.slf4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.emulator.LogFrame;
import functions.AppenderWithoutLog4j;
import functions.LambdaLogs;
import functions.Log4jLogs;
import functions.SlfLogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function that brings a logging library logs as it does on the managed runtime. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64") // Its client is native code.
class ManagedRuntimeTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"TEXT", "JSON"})
  void logbackWritesTheSameLines(String format) throws Exception {
    String[] events = {"message", "odd", "mdc", "large", "levels"};

    List<String> managed = logback(format).onTheManagedRuntime().with("logback").log(events);
    List<String> own =
        logback(format).without(RuntimeServiceProvider.class).with("logback").log(events);

    assertEquals(managed, own);
    assertEquals("INFO  functions.SlfLogs an order of 3 ", own.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TEXT", "JSON"})
  void log4jWritesTheSameLinesWithTheRequestId(String format) throws Exception {
    String[] events = {"message", "lines", "levels", "large"};

    List<String> managed = log4j(format).onTheManagedRuntime().with("log4j2").log(events);
    List<String> own = log4j(format).with("log4j2").log(events);

    assertEquals(withoutTime(managed), withoutTime(own));
    assertTrue(own.get(0).contains("request-1"), own.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TEXT", "JSON"})
  void log4jWritesTheSameFrames(String format) throws Exception {
    String[] events = {"message", "lines", "levels"};

    List<LogFrame> managed = log4j(format).onTheManagedRuntime().with("log4j2").frames(events);
    List<LogFrame> own = log4j(format).with("log4j2").frames(events);

    assertEquals(withoutTimes(managed), withoutTimes(own));
  }

  @Test
  void theLambdaLoggerWritesTheSameFramesOfText() throws Exception {
    String[] events = {"message", "bytes", "levels", "odd"};

    List<LogFrame> managed = lambda("TEXT").onTheManagedRuntime().frames(events);

    assertEquals(withoutTimes(managed), withoutTimes(lambda("TEXT").frames(events)));
  }

  @Test
  void theLambdaLoggersJsonHasEveryFieldOfTheManagedRuntimes() throws Exception {
    LogFrame managed = lambda("JSON").onTheManagedRuntime().frames("message").get(0);
    LogFrame own = lambda("JSON").frames("message").get(0);

    ObjectNode theirs = (ObjectNode) JSON.readTree(managed.text());
    JsonNode ours = JSON.readTree(own.text());
    theirs.remove("timestamp");
    theirs.properties().forEach(e -> assertEquals(e.getValue(), ours.get(e.getKey())));
    assertEquals(4, theirs.size(), theirs::toString);
    assertEquals(managed.level() + managed.format(), own.level() + own.format());
  }

  @Test
  void slf4jSaysThatItIsBoundTwiceAndTheFunctionRuns() throws Exception {
    List<String> log = new TestFunction(folder, SlfLogs.class).with("logback").log("message");

    assertTrue(log.get(0).contains("multiple SLF4J providers"), log::toString);
    assertTrue(log.get(log.size() - 1).contains("an order of 3"), log::toString);
  }

  @Test
  void saysThatLog4jIsMissingForItsAppenderAndRuns() throws Exception {
    List<String> log = new TestFunction(folder, AppenderWithoutLog4j.class).log("first", "second");

    assertEquals(1, log.size(), log::toString);
    assertTrue(log.get(0).contains("org.apache.logging.log4j.ThreadContext"), log::toString);
  }

  private TestFunction logback(String format) {
    return new TestFunction(folder, SlfLogs.class).variable("AWS_LAMBDA_LOG_FORMAT", format);
  }

  private TestFunction log4j(String format) {
    return new TestFunction(folder, Log4jLogs.class).variable("AWS_LAMBDA_LOG_FORMAT", format);
  }

  private TestFunction lambda(String format) {
    return new TestFunction(folder, LambdaLogs.class).variable("AWS_LAMBDA_LOG_FORMAT", format);
  }

  private static List<String> withoutTime(List<String> lines) {
    return lines.stream()
        .map(line -> line.replaceAll("\"timestamp\":\"[^\"]*\"", "\"timestamp\":\"\""))
        .toList();
  }

  private static List<String> withoutTimes(List<LogFrame> frames) {
    List<String> texts = new ArrayList<>();
    frames.forEach(frame -> texts.add(frame.level() + " " + frame.format() + " " + frame.text()));
    return withoutTime(texts);
  }
}
