package dev.flint.runtime.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LocalFunctionTest {

  private static final Duration SHORT = Duration.ofMillis(1500);

  @TempDir Path directory;

  private final List<String> log = new CopyOnWriteArrayList<>();

  @BeforeEach
  void writePackage() throws IOException {
    SamplePackage.write(directory);
  }

  @Test
  void answersAnEventAndLogsItAsLambdaDoes() throws Exception {
    Answer answer;
    try (LocalFunction function = start()) {
      answer = function.invoke(Event.of("\"hello\"").withRequestId("r1"));
    }

    assertTrue(answer.succeeded());
    assertEquals("\"hello\"", answer.text());
    assertEquals(
        List.of(
            "init on stdout",
            "init on stderr",
            "START RequestId: r1 Version: $LATEST",
            "event \"hello\"",
            "END RequestId: r1"),
        log.subList(0, 5));
    String report =
        "REPORT RequestId: r1\tDuration: \\d+\\.\\d\\d ms\tBilled Duration: \\d+ ms\tMemory Size: 512 MB\t"
            + "Max Memory Used: \\d\\d+ MB\tInit Duration: \\d+\\.\\d\\d ms\t";
    assertTrue(log.get(5).matches(report), log.get(5));
    assertEquals(6, log.size());
  }

  @Test
  void keepsTheProcessAndReportsInitOnlyOnce() throws Exception {
    try (LocalFunction function = start()) {
      String first = function.invoke(Event.of("pid")).text();
      String second = function.invoke(Event.of("pid")).text();

      assertEquals(first, second);
    }
    assertTrue(reports().get(0).contains("Init Duration"));
    assertFalse(reports().get(1).contains("Init Duration"));
  }

  @Test
  void logsAllLinesOfAnInvocationInOrderBeforeItsEnd() throws Exception {
    try (LocalFunction function = start()) {
      function.invoke(Event.of("many-lines").withRequestId("m"));
    }

    List<String> lines =
        log.subList(log.indexOf("event many-lines") + 1, log.indexOf("END RequestId: m"));
    assertEquals(5_000, lines.size());
    assertEquals("line 0", lines.get(0));
    assertEquals("line 4999", lines.get(4_999));
    assertEquals(lines, IntStream.range(0, 5_000).mapToObj(i -> "line " + i).toList());
  }

  @Test
  void logsTextWithoutLineEndBeforeTheEnd() throws Exception {
    try (LocalFunction function = start()) {
      function.invoke(Event.of("half-a-line").withRequestId("h"));
    }

    assertEquals("no end", log.get(log.indexOf("END RequestId: h") - 1));
  }

  @Test
  void reportsAFunctionErrorAndGoesOnWithTheSameProcess() throws Exception {
    try (LocalFunction function = start()) {
      String before = function.invoke(Event.of("pid")).text();
      Answer.FunctionError error =
          assertInstanceOf(Answer.FunctionError.class, function.invoke(Event.of("fail")));

      assertEquals("Function.No", error.errorType());
      assertEquals("{\"errorMessage\":\"no\"}", error.text());
      assertEquals(before, function.invoke(Event.of("pid")).text());
    }
  }

  @Test
  void restartsADeadProcess() throws Exception {
    // An end that goes unnoticed would show as the wait for this timeout.
    try (LocalFunction function = start(settings().withTimeout(Duration.ofMinutes(10)))) {
      String before = function.invoke(Event.of("pid")).text();
      Answer.Exited exited =
          assertInstanceOf(
              Answer.Exited.class, function.invoke(Event.of("exit").withRequestId("x")));
      String after = function.invoke(Event.of("pid")).text();

      assertEquals(3, exited.exitStatus());
      assertTrue(exited.text().contains("\"Runtime.ExitError\""), exited.text());
      assertNotEquals(before, after);
    }
    int error = log.indexOf("RequestId: x Error: Runtime exited with error: exit status 3");
    assertEquals(
        List.of("Runtime.ExitError", "END RequestId: x"), log.subList(error + 1, error + 3));
    assertTrue(
        reports().get(1).endsWith("Status: error\tError Type: Runtime.ExitError"),
        reports().get(1));
    assertTrue(reports().get(2).contains("Init Duration"), reports().get(2));
  }

  @Test
  void restartsAProcessThatDiedBetweenInvocations() throws Exception {
    try (LocalFunction function = start()) {
      long pid = Long.parseLong(function.invoke(Event.of("pid")).text());
      ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
      process.destroyForcibly();
      process.onExit().get(10, TimeUnit.SECONDS);

      assertEquals("\"again\"", function.invoke(Event.of("\"again\"")).text());
    }
  }

  @Test
  void saysThatAProcessEndedCleanlyWithoutAnswer() throws Exception {
    try (LocalFunction function = start()) {
      assertFalse(function.invoke(Event.of("exit-cleanly").withRequestId("x")).succeeded());
    }

    assertTrue(log.contains("RequestId: x Error: Runtime exited without providing a reason"));
  }

  @Test
  void keepsTheAnswerOfAProcessThatEndsAfterIt() throws Exception {
    try (LocalFunction function = start()) {
      Answer.FunctionError error =
          assertInstanceOf(
              Answer.FunctionError.class,
              function.invoke(Event.of("fail-and-exit").withRequestId("x")));

      assertEquals("Function.OutOfMemory", error.errorType());
      assertTrue(function.invoke(Event.of("1")).succeeded());
    }
    assertTrue(
        log.contains("RequestId: x Error: Runtime exited with error: exit status 4"),
        log.toString());
  }

  @Test
  void endsAProcessThatTakesTooLongAndStartsAnother() throws Exception {
    try (LocalFunction function = start(settings().withTimeout(SHORT))) {
      String before = function.invoke(Event.of("pid")).text();
      Answer answer = function.invoke(Event.of("hang").withRequestId("t"));

      assertEquals(new Answer.TimedOut("t", SHORT), answer);
      assertEquals(
          "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: t Error: Task timed out after 1.50 seconds\"}",
          answer.text());
      assertTrue(ProcessHandle.of(Long.parseLong(before)).filter(ProcessHandle::isAlive).isEmpty());
      assertNotEquals(before, function.invoke(Event.of("pid")).text());
    }
    assertEquals(
        "END RequestId: t", log.get(log.indexOf("t Task timed out after 1.50 seconds") + 1));
    assertTrue(reports().get(1).endsWith("Status: timeout"), reports().get(1));
  }

  @Test
  void countsWhatTheRuntimeDoesAfterItsAnswerAgainstTheTimeout() throws Exception {
    try (LocalFunction function = start(settings().withTimeout(SHORT))) {
      function.invoke(Event.of("1"));

      assertEquals(
          "answered", function.invoke(Event.of("answer-and-hang").withRequestId("t")).text());
      assertTrue(function.invoke(Event.of("1")).succeeded());
    }
    assertTrue(log.contains("t Task timed out after 1.50 seconds"));
  }

  @Test
  void answersWithTheInitErrorOfEveryStart() throws Exception {
    try (LocalFunction function = start(settings().withHandler("fails-init"))) {
      for (int i = 0; i < 2; i++) {
        Answer.InitError error =
            assertInstanceOf(Answer.InitError.class, function.invoke(Event.of("1")));
        assertEquals("Runtime.BadFunctionCode", error.errorType());
        assertEquals("{\"errorType\":\"Bad\"}", error.text());
      }
    }
    assertTrue(
        reports().get(0).endsWith("Status: error\tError Type: Runtime.BadFunctionCode"),
        reports().get(0));
  }

  @Test
  void initializesWithoutAnEventAndKeepsTheProcess() throws Exception {
    try (LocalFunction function = start()) {
      Init init = function.initialize();

      assertTrue(init.failure().isEmpty());
      assertTrue(init.duration().isPresent());
      assertEquals(List.of("init on stdout", "init on stderr"), log);
      assertTrue(function.initialize().duration().isEmpty());
      assertEquals("\"1\"", function.invoke(Event.of("\"1\"")).text());
    }
    assertFalse(reports().get(0).contains("Init Duration"), reports().get(0));
  }

  @Test
  void saysWhyItCouldNotBeInitialized() throws Exception {
    try (LocalFunction function = start(settings().withHandler("fails-init"))) {
      Answer failure = function.initialize().failure().orElseThrow();

      assertEquals("{\"errorType\":\"Bad\"}", failure.text());
    }
  }

  @Test
  void leavesTheProcessTheTimeItNeedsToEnd() throws Exception {
    try (LocalFunction function = start(settings().withHandler("writes-at-the-end"))) {
      String file = function.invoke(Event.of("last-words")).text();
      function.shutdown(Duration.ofSeconds(30));

      assertEquals("after more than the 2 seconds of Lambda", Files.readString(Path.of(file)));
    }
  }

  @Test
  void answersWithTheExitOfAProcessThatEndsInInit() throws Exception {
    try (LocalFunction function = start(settings().withHandler("exits-in-init"))) {
      assertEquals(new Answer.Exited("x", 7), function.invoke(Event.of("1").withRequestId("x")));
    }
  }

  @Test
  void endsASlowInitAndStartsOnceMoreOnTheTimeOfTheInvocation() throws Exception {
    Duration initTimeout = Duration.ofSeconds(2);
    FunctionSettings settings = settings().withHandler("hangs-in-init").withTimeout(SHORT);
    try (LocalFunction function = LocalFunction.start(settings, log::add, initTimeout)) {
      assertEquals(
          new Answer.TimedOut("x", SHORT), function.invoke(Event.of("1").withRequestId("x")));
    }

    String line = "INIT_REPORT Init Duration: 2000.00 ms\tPhase: init\tStatus: timeout";
    assertEquals("START RequestId: x Version: $LATEST", log.get(log.indexOf(line) + 1));
    assertEquals(2, log.stream().filter("init on stdout"::equals).count());
  }

  @Test
  void sendsTheFunctionsOwnDeadlineAndArn() throws Exception {
    try (LocalFunction function =
        start(settings().withFunctionName("orders").withTimeout(Duration.ofSeconds(60)))) {
      long deadline = Long.parseLong(function.invoke(Event.of("deadline")).text());
      String arn = function.invoke(Event.of("arn")).text();
      String alias = function.invoke(Event.of("arn").withInvokedFunctionArn("arn:alias")).text();

      assertTrue(deadline > Instant.now().plusSeconds(30).toEpochMilli());
      assertEquals("arn:aws:lambda:us-east-1:123456789012:function:orders", arn);
      assertEquals("arn:alias", alias);
    }
  }

  private LocalFunction start() throws InterruptedException {
    return start(settings());
  }

  private LocalFunction start(FunctionSettings settings) throws InterruptedException {
    return LocalFunction.start(settings, log::add);
  }

  private FunctionSettings settings() {
    return FunctionSettings.of(directory);
  }

  private List<String> reports() {
    return log.stream().filter(line -> line.startsWith("REPORT ")).toList();
  }
}
