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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where a function lives: its environment, its copy of the package, and that nothing of it stays.
 */
@Timeout(60)
class SandboxTest {

  @TempDir Path directory;

  private final List<String> log = new CopyOnWriteArrayList<>();

  @BeforeEach
  void writePackage() throws IOException {
    SamplePackage.write(directory);
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
  void startsInAnEmptyScratchFolderWhenItIsRenewed() throws Exception {
    try (LocalFunction function = start(settings())) {
      String pid = function.invoke(Event.of("pid")).text();
      Path scratch = Path.of(function.invoke(Event.of("scratch")).text());

      function.renew();

      assertFalse(Files.exists(scratch));
      assertTrue(function.initialize().duration().isPresent());
      assertNotEquals(pid, function.invoke(Event.of("pid")).text());
      assertEquals(scratch.toString(), function.invoke(Event.of("scratch")).text());
    }
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
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
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
