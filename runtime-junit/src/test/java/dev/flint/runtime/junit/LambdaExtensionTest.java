package dev.flint.runtime.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import samples.Sessions;

/** Runs classes of tests, and looks on from outside. */
class LambdaExtensionTest {

  @Test
  void sharesTheFunctionWithinAClass() {
    assertPass(4, run(Sessions.Shared.class));
  }

  @Test
  void startsEachTestWithAColdFunctionOnDemand() {
    assertPass(3, run(Sessions.Fresh.class));
  }

  @Test
  void keepsFunctionsApartThatRunAtOnce() {
    assertPass(2, run(Sessions.One.class, Sessions.Other.class));
  }

  @Test
  void letsFunctionsInvokeEachOther() {
    assertPass(4, run(Sessions.Pair.class));
  }

  @Test
  void endsThoughAFunctionInvokesAnother() throws Exception {
    assertPass(1, run(Sessions.Leaving.class));

    assertNotEquals("Sandbox.Timedout", Sessions.Leaving.LEFT.get().error().type());
  }

  @Test
  void showsTheLogOfATestThatFailedAndOfNoOther() {
    PrintStream before = System.out;
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    PrintStream own = new PrintStream(shown, true, StandardCharsets.UTF_8);
    System.setOut(own);
    EngineExecutionResults results;
    try {
      results = run(Sessions.Failing.class);
      assertSame(own, System.out);
    } finally {
      System.setOut(before);
    }

    List<String> failures = failures(results);
    assertEquals(2, failures.size());
    assertTrue(failures.get(1).contains("[INFO] Ordered: coffee"), failures.get(1));
    String ls = System.lineSeparator();
    assertEquals(
        "samples.Shop in the test that failed. Its log:\n"
            + "  The shop opens\n  [INFO] Ordered: cup\n  [DEBUG] Counting\n  prices\n  Ring"
            + ls
            + "printed by the test"
            + ls,
        shown.toString(StandardCharsets.UTF_8));
  }

  @Test
  void endsTheThreadsOfAFunctionWithItsClass() throws Exception {
    run(Sessions.Shared.class, Sessions.Pair.class);

    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().matches("(lambda-|runtime-api|invoke-api|events of |flint-).*")) {
        thread.join(Duration.ofSeconds(30).toMillis());
        assertFalse(thread.isAlive(), thread::getName);
      }
    }
  }

  @Test
  void asksForAHandlerWhereNothingNamesOne() {
    String failure = failures(run(Sessions.Nameless.class)).get(0);

    assertTrue(
        failure.contains("A handler should be named: by @LambdaTest(Handler.class)"), failure);
    assertTrue(failure.contains("pom.xml. Found none"), failure);
  }

  @Test
  void refusesAVariableWithoutAValue() {
    String failure = failures(run(Sessions.WrongVariable.class)).get(0);

    assertTrue(failure.contains("environment should have NAME=value, but has \"NAME\""), failure);
  }

  @Test
  void worksWithTheOldestJupiter(@TempDir Path folder) throws Exception {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPathWithOldestJupiter(),
                OldestJupiter.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    int exitCode = process.waitFor();

    assertEquals(0, exitCode, () -> read(output));
    assertEquals("4 of 4 tests passed on Jupiter 5.10.0", read(output).strip());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }

  private static String classPathWithOldestJupiter() throws Exception {
    String separator = System.getProperty("path.separator");
    Stream<String> others =
        Arrays.stream(System.getProperty("java.class.path").split(separator))
            .filter(path -> !path.matches(".*junit-(jupiter|platform)[^/\\\\]*\\.jar"));
    try (Stream<Path> oldest = Files.list(Path.of("target", "oldest-junit"))) {
      List<String> jars = oldest.map(jar -> jar.toAbsolutePath().toString()).toList();
      assertFalse(jars.isEmpty());
      return String.join(separator, Stream.concat(jars.stream(), others).toList());
    }
  }

  private static EngineExecutionResults run(Class<?>... classes) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(
            Arrays.stream(classes).map(each -> selectClass(each)).toArray(DiscoverySelector[]::new))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
        .execute();
  }

  private static void assertPass(int tests, EngineExecutionResults results) {
    assertEquals(List.of(), failures(results));
    assertEquals(tests, results.testEvents().succeeded().count());
  }

  private static List<String> failures(EngineExecutionResults results) {
    return results.allEvents().failed().stream()
        .map(Event::getPayload)
        .map(payload -> payload.orElseThrow().toString())
        .toList();
  }
}
