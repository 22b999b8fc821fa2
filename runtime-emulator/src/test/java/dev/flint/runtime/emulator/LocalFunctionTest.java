package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
  void writeBootstrap() throws IOException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    String classPath = System.getProperty("java.class.path");
    writeBootstrap(
        "exec '"
            + java
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
            + classPath
            + "' "
            + SampleRuntime.class.getName());
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
  void givesTheProcessLambdasEnvironmentAndNothingElse() throws Exception {
    FunctionSettings settings =
        settings()
            .withHandler("pkg.Class::method")
            .withFunctionName("orders")
            .withMemoryMb(256)
            .withEnvironment(Map.of("TABLE", "t"));
    String text;
    String address;
    try (LocalFunction function = start(settings)) {
      text = function.invoke(Event.of("environment")).text();
      address = function.runtimeApi().address();
    }

    Map<String, String> variables = variables(text);
    // Hides this machine's locales, where it has more than Lambda.
    variables.remove("LOCPATH");
    // The shell adds these on its way to java.
    variables.keySet().removeAll(List.of("PWD", "OLDPWD", "SHLVL", "_"));
    assertEquals(
        new TreeSet<>(
            List.of(
                "AWS_ACCESS_KEY_ID",
                "AWS_DEFAULT_REGION",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "AWS_LAMBDA_FUNCTION_NAME",
                "AWS_LAMBDA_FUNCTION_VERSION",
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                "AWS_LAMBDA_LOG_FORMAT",
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "AWS_LAMBDA_LOG_STREAM_NAME",
                "AWS_LAMBDA_RUNTIME_API",
                "AWS_REGION",
                "AWS_SECRET_ACCESS_KEY",
                "AWS_SESSION_TOKEN",
                "LAMBDA_RUNTIME_DIR",
                "LAMBDA_TASK_ROOT",
                "LANG",
                "LD_LIBRARY_PATH",
                "PATH",
                "TABLE",
                "TMPDIR",
                "TZ",
                "_HANDLER")),
        new TreeSet<>(variables.keySet()));
    assertEquals("pkg.Class::method", variables.get("_HANDLER"));
    assertEquals(address, variables.get("AWS_LAMBDA_RUNTIME_API"));
    assertEquals("orders", variables.get("AWS_LAMBDA_FUNCTION_NAME"));
    assertEquals("256", variables.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
    assertEquals(":UTC", variables.get("TZ"));
    assertEquals("en_US.UTF-8", variables.get("LANG"));
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

  @Test
  void runsInACopyOfThePackageWithAScratchFolderBothOfWhichAreDeleted() throws Exception {
    Path scratch;
    Path folder;
    try (LocalFunction function = start()) {
      folder = Path.of(function.invoke(Event.of("folder")).text());
      assertEquals(
          Files.readString(directory.resolve("bootstrap")),
          Files.readString(folder.resolve("bootstrap")));
      assertEquals(folder.toString(), environment(function).get("LAMBDA_TASK_ROOT"));
      scratch = Path.of(function.invoke(Event.of("scratch")).text());
      assertEquals("x", Files.readString(scratch));
    }

    assertFalse(Files.exists(scratch.getParent().getParent()));
    assertFalse(Files.exists(folder));
  }

  @Test
  void leavesThePackageAsItIsAndMakesItsCopyReadOnly() throws Exception {
    Path file = file("lib/a.jar");
    FileTime time = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));
    Files.setLastModifiedTime(file, time);
    Files.createSymbolicLink(directory.resolve("link"), Path.of("lib/a.jar"));
    try (LocalFunction function = start()) {
      Path copy = Path.of(function.invoke(Event.of("folder")).text());

      assertEquals("rw-rw-r--", permissions(file));
      assertTrue(permissions(directory).startsWith("rwx"));
      assertEquals("r--r--r--", permissions(copy.resolve("lib/a.jar")));
      assertEquals("r-xr-xr-x", permissions(copy.resolve("bootstrap")));
      assertFalse(permissions(copy).contains("w"));
      assertEquals(time, Files.getLastModifiedTime(copy.resolve("lib/a.jar")));
      assertEquals(Path.of("lib/a.jar"), Files.readSymbolicLink(copy.resolve("link")));
    }
  }

  /** By root, whom no permission keeps from it. */
  @Test
  void keepsWhatAFunctionWritesIntoItsPackageFromThePackage() throws Exception {
    Path file = file("lib/a.jar");
    Path task = Files.createDirectories(directory.resolve("task root"));
    try (LocalFunction function =
        start(settings().withEnvironment(Map.of("LAMBDA_TASK_ROOT", task.toString())))) {
      function.invoke(Event.of("write-into-package"));
    }

    assertEquals("", Files.readString(file));
    assertFalse(Files.exists(directory.resolve("left.txt")));
    assertFalse(Files.exists(task.resolve("left.txt")));
  }

  @Test
  void deletesWhatAKilledProcessLeftBehind() throws Exception {
    Process jvm = forgetful(directory.toString(), "waits").start();
    String scratch = jvm.inputReader().readLine().split(" ", 2)[1];
    try (LocalFunction beside = start()) {
      assertTrue(Files.exists(Path.of(scratch)), "the owner lives");
      assertFalse(beside.runtimeApi().address().isEmpty());
    }
    jvm.destroyForcibly().waitFor();

    try (LocalFunction next = start()) {
      assertFalse(Files.exists(Path.of(scratch).getParent().getParent()));
      assertTrue(next.invoke(Event.of("1")).succeeded());
    }
  }

  @Test
  void saysWhichProgramItNeedsForTheOutput() throws Exception {
    ProcessBuilder forgetful = forgetful(directory.toString());
    forgetful.environment().put("PATH", "/nowhere");
    Process jvm = forgetful.start();
    String said = new String(jvm.getInputStream().readAllBytes(), UTF_8);

    assertTrue(jvm.waitFor(20, TimeUnit.SECONDS));
    assertTrue(said.contains("expected the program mkfifo on the PATH"), said);
  }

  @Test
  void leavesNoProcessBehindNotEvenChildren() throws Exception {
    ProcessHandle process;
    ProcessHandle child;
    try (LocalFunction function = start()) {
      process =
          ProcessHandle.of(Long.parseLong(function.invoke(Event.of("pid")).text())).orElseThrow();
      child =
          ProcessHandle.of(Long.parseLong(function.invoke(Event.of("child")).text())).orElseThrow();
      assertTrue(child.isAlive());
    }

    assertFalse(process.isAlive());
    child.onExit().get(10, TimeUnit.SECONDS);
  }

  @Test
  void killsAProcessThatIgnoresSigterm() throws Exception {
    ProcessHandle process;
    try (LocalFunction function = start(settings().withHandler("ignores-sigterm"))) {
      process =
          ProcessHandle.of(Long.parseLong(function.invoke(Event.of("pid")).text())).orElseThrow();
    }

    assertFalse(process.isAlive());
  }

  @Test
  void closingEndsAnInvocationUnderWay() throws Exception {
    CountDownLatch hanging = new CountDownLatch(1);
    LocalFunction function = LocalFunction.start(settings(), watchFor("event hang", hanging));
    CompletableFuture<Answer> invocation =
        CompletableFuture.supplyAsync(() -> invoke(function, "hang"));
    assertTrue(hanging.await(10, TimeUnit.SECONDS));

    function.close();

    assertInstanceOf(Answer.Exited.class, invocation.get(10, TimeUnit.SECONDS));
    assertThrows(IllegalStateException.class, () -> function.invoke(Event.of("1")));
  }

  @Test
  void mayBeClosedTwice() throws Exception {
    LocalFunction function = start();

    function.close();
    function.close();
  }

  @Test
  void startsAfreshAfterAnInterruptedInvocation() throws Exception {
    CountDownLatch hanging = new CountDownLatch(1);
    try (LocalFunction function =
        LocalFunction.start(settings(), watchFor("event hang", hanging))) {
      CompletableFuture<Throwable> failure = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () ->
                  failure.complete(
                      assertThrows(
                          InterruptedException.class, () -> function.invoke(Event.of("hang")))));
      caller.start();
      assertTrue(hanging.await(10, TimeUnit.SECONDS));

      caller.interrupt();
      failure.get(10, TimeUnit.SECONDS);

      assertEquals("1", function.invoke(Event.of("1")).text());
    }
  }

  @Test
  void leavesNothingBehindWhenTheJvmEndsWithoutClosingIt() throws Exception {
    Process jvm = forgetful(directory.toString()).start();
    String[] said = new String(jvm.getInputStream().readAllBytes(), UTF_8).strip().split(" ");

    assertTrue(jvm.waitFor(20, TimeUnit.SECONDS));
    assertEquals(2, said.length, String.join(" ", said));
    assertTrue(ProcessHandle.of(Long.parseLong(said[0])).isEmpty());
    assertFalse(Files.exists(Path.of(said[1])));
    assertTrue(permissions(directory).startsWith("rwx"));
  }

  @Test
  void refusesAPackageWithoutBootstrap() throws Exception {
    Files.delete(directory.resolve("bootstrap"));

    IllegalArgumentException error = assertThrows(IllegalArgumentException.class, this::start);

    assertTrue(error.getMessage().contains("expected the file bootstrap"), error.getMessage());
    assertTrue(error.getMessage().contains(directory.toString()), error.getMessage());
  }

  @Test
  void refusesABootstrapThatIsNotExecutable() throws Exception {
    Files.setPosixFilePermissions(
        directory.resolve("bootstrap"), PosixFilePermissions.fromString("rw-r--r--"));

    IllegalArgumentException error = assertThrows(IllegalArgumentException.class, this::start);

    assertTrue(error.getMessage().contains("to be executable"), error.getMessage());
  }

  @Test
  void saysWhichBootstrapCouldNotBeStarted() throws Exception {
    Files.writeString(directory.resolve("bootstrap"), "#!/no/such/interpreter\n");

    try (LocalFunction function = start()) {
      UncheckedIOException error =
          assertThrows(UncheckedIOException.class, () -> function.invoke(Event.of("1")));
      assertTrue(
          error.getMessage().contains(directory.resolve("bootstrap").toString()),
          error.getMessage());
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

  private void writeBootstrap(String command) throws IOException {
    Path bootstrap =
        Files.writeString(directory.resolve("bootstrap"), "#!/bin/sh\n" + command + "\n");
    Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Map<String, String> environment(LocalFunction function)
      throws InterruptedException {
    return variables(function.invoke(Event.of("environment")).text());
  }

  private static Map<String, String> variables(String text) {
    return text.lines()
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private Path file(String name) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
  }

  private static ProcessBuilder forgetful(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                ForgetsToClose.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static Consumer<String> watchFor(String expected, CountDownLatch seen) {
    return line -> {
      if (line.equals(expected)) {
        seen.countDown();
      }
    };
  }

  private static Answer invoke(LocalFunction function, String event) {
    try {
      return function.invoke(Event.of(event));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
