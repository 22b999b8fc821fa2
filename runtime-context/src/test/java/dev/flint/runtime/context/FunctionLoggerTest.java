package dev.flint.runtime.context;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.logging.LogSettings;
import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionLoggerTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T09:05:07.042Z"));

  private final PrintStream out = System.out;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final CurrentInvocation current = CurrentInvocation.ofProcess();

  @BeforeEach
  void captureOutput() {
    System.setOut(new PrintStream(log, false, UTF_8));
  }

  @AfterEach
  void releaseOutput() {
    System.setOut(out);
  }

  @Test
  void writesTextAsGivenAndEndsTheLine() {
    FunctionLogger logger = logger("TEXT", "");

    logger.log("Zürich 🚀");
    logger.log("ended\n");
    logger.log("a\nb");
    logger.log((String) null);
    logger.log("");

    assertEquals("Zürich 🚀\nended\na\rb\nnull\n\n", log.toString(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"TEXT", "JSON"})
  void writesBytesAsTheyAre(String format) {
    byte[] bytes = {'a', (byte) 0xFF, 0, '\n', 'b'};

    logger(format, "").log(bytes);

    assertArrayEquals(bytes, log.toByteArray());
  }

  @Test
  void writesTheLevelBeforeText() {
    logger("TEXT", "").log("low", LogLevel.WARN);
    logger("TEXT", "").log("none", LogLevel.UNDEFINED);

    assertEquals("[WARN] low\nnone\n", log.toString(UTF_8));
  }

  @Test
  void writesAJsonObjectOfAllThatIsKnown() throws Exception {
    current.begin(
        new InvocationMetadata(
            "request-1", null, null, "Root=1-a-b;Parent=c;Sampled=1", null, null, "blue", null));

    logger("JSON", "").log("a\n\"b\" 🚀", LogLevel.INFO);

    assertEquals(
        Map.of(
            "timestamp", "2026-03-01T09:05:07.042Z",
            "level", "INFO",
            "message", "a\n\"b\" 🚀",
            "AWSRequestId", "request-1",
            "traceId", "1-a-b",
            "tenantId", "blue"),
        onlyRecord());
  }

  @Test
  void writesAJsonObjectWithoutAnInvocation() throws Exception {
    current.begin(new InvocationMetadata("request-1", null, null, null, null, null, null, null));
    current.end();

    logger("JSON", "").log("a");

    assertEquals(
        Map.of("timestamp", "2026-03-01T09:05:07.042Z", "level", "UNDEFINED", "message", "a"),
        onlyRecord());
  }

  @ParameterizedTest
  @CsvSource({"'',7,3", "TRACE,7,3", "DEBUG,6,3", "INFO,5,3", "WARN,4,3", "ERROR,3,2", "FATAL,2,1"})
  void dropsRecordsBelowTheLevel(String level, int ofTheFunction, int ofTheRuntime) {
    FunctionLogger logger = logger("JSON", level);
    for (LogLevel each : LogLevel.values()) {
      logger.log("message", each);
    }
    assertEquals(ofTheFunction, log.toString(UTF_8).lines().count());
    log.reset();

    logger.log("always");
    logger.log().warn("from WARN");
    logger.log().error("from ERROR");

    assertEquals(ofTheRuntime, log.toString(UTF_8).lines().count());
  }

  @ParameterizedTest
  @CsvSource({"WARN,1", "ERROR,0"})
  void dropsBytesBelowTheLevel(String level, int expected) {
    logger("TEXT", level).log(new byte[] {'a'}, LogLevel.WARN);

    assertEquals(expected, log.size());
  }

  @Test
  void alwaysWritesTheRuntimesOwnText() {
    logger("TEXT", "FATAL").log().warn("odd");
    logger("TEXT", "FATAL").log().error("broken");

    assertEquals("odd\nbroken\n", log.toString(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"TEXT,java.lang.Error: broken", "JSON,''"})
  void writesWhatFailedAsOneEvent(String format, String start) {
    logger(format, "")
        .log()
        .error(ThrowableDetails.of(new Error("broken", new Exception("cause"))));

    String record = log.toString(UTF_8);
    assertEquals(record.length() - 1, record.indexOf('\n'), record);
    assertTrue(record.startsWith(start), record);
    assertTrue(record.contains("cause"), record);
  }

  @Test
  void becomesTheLoggerOfTheLibrary() {
    LambdaLogger before = LambdaRuntime.getLogger();
    FunctionLogger logger = logger("TEXT", "");
    try {
      logger.install();

      assertSame(logger, LambdaRuntime.getLogger());
      assertEquals("", log.toString(UTF_8));
    } finally {
      restore(before);
    }
  }

  @Test
  void letsALogThatWasAskedForEarlyBeOneThatIsInstalledLater() {
    LambdaLogger before = LambdaRuntime.getLogger();
    FunctionLog early = FunctionLogger.logOfThisProcess();
    early.warn("early");
    try {
      logger("JSON", "").install();

      early.warn("late");
    } finally {
      restore(before);
    }

    List<String> lines = log.toString(UTF_8).lines().toList();
    assertEquals("early", lines.get(0));
    assertTrue(lines.get(1).contains("\"message\":\"late\""), lines.get(1));
  }

  @Test
  void logsForTheFunctionOfTheThread() {
    LambdaLogger before = LambdaRuntime.getLogger();
    ThreadLocal<FunctionLog> ofThread = new ThreadLocal<>();
    try {
      FunctionLogger.installForThreads(ofThread::get, Map.of());
      LambdaLogger installed = LambdaRuntime.getLogger();
      FunctionLogger.installForThreads(() -> null, Map.of());
      assertSame(installed, LambdaRuntime.getLogger());

      installed.log("of the process", LogLevel.INFO);
      ofThread.set(logger("JSON", "WARN").log());
      installed.log("dropped", LogLevel.INFO);
      installed.log("of the function", LogLevel.WARN);
    } finally {
      restore(before);
    }

    List<String> lines = log.toString(UTF_8).lines().toList();
    assertEquals("[INFO] of the process", lines.get(0));
    assertTrue(lines.get(1).contains("\"message\":\"of the function\""), lines.get(1));
    assertEquals(2, lines.size());
  }

  @Test
  void writesARecordInOnePieceFromAnyThread() throws Exception {
    FunctionLogger logger = logger("TEXT", "");
    String message = "x".repeat(5_000);
    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    new Thread(
                        () -> Stream.generate(() -> i + message).limit(50).forEach(logger::log)))
            .toList();

    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    List<String> lines = log.toString(UTF_8).lines().toList();
    assertEquals(200, lines.size());
    lines.forEach(line -> assertEquals(message, line.substring(1)));
  }

  private FunctionLogger logger(String format, String level) {
    Map<String, String> variables =
        Map.of(
            "AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001",
            "AWS_LAMBDA_LOG_FORMAT", format,
            "AWS_LAMBDA_LOG_LEVEL", level);
    LogSettings settings = LogSettings.read(variables, new ArrayList<>());
    return new FunctionLogger(new FunctionLog(settings, CLOCK, current));
  }

  private Map<?, ?> onlyRecord() throws Exception {
    List<String> lines = log.toString(UTF_8).lines().toList();
    assertEquals(1, lines.size(), lines::toString);
    return new ObjectMapper().readValue(lines.get(0), Map.class);
  }

  /** The library has no setter. */
  private static void restore(LambdaLogger logger) {
    try {
      var field = LambdaRuntime.class.getDeclaredField("logger");
      field.setAccessible(true);
      field.set(null, logger);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
