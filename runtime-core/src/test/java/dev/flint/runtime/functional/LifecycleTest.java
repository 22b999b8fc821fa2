package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.RecordedRequest;
import functions.Lifecycle;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a function does around its answers and at its end. */
class LifecycleTest {

  @TempDir private Path folder;

  /** SIGTERM, with which Lambda ends a function whose extension is to be told. */
  @Nested
  class End {

    @Test
    void runsHooksClosesTheHandlerAndSendsOutputOn() throws Exception {
      try (RunningFunction function = RunningFunction.start(graceful(""))) {
        assertEquals("\"a\"", function.respond("\"a\""));

        assertEquals(0, terminate(function));
        assertTrue(function.process().output().contains("hook runs"), function.process()::log);
        assertTrue(function.process().output().contains("closed"), function.process()::log);
      }
    }

    @Test
    void comesBeforeTheFirstEventToo() throws Exception {
      try (RunningFunction function = RunningFunction.start(graceful(""))) {
        function.awaitReady();

        assertEquals(0, terminate(function));
        assertTrue(function.process().output().contains("closed"), function.process()::log);
      }
    }

    @Test
    void comesInTheMidstOfAnInvocationToo() throws Exception {
      try (RunningFunction function = RunningFunction.start(graceful(""));
          ServerSocket gate = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        function.api().enqueue(Event.of("\"" + gate.getLocalPort() + "\""));

        try (Socket handler = gate.accept()) {
          assertEquals(0, terminate(function));
          assertTrue(handler.getInputStream().read() < 0);
        }
        assertTrue(function.process().output().contains("closed"), function.process()::log);
      }
    }

    @Test
    void isRegisteredForBeforeTheFirstEvent() throws Exception {
      try (RunningFunction function = RunningFunction.start(graceful(""))) {
        function.respond("\"a\"");

        List<RecordedRequest> requests = function.api().requests();
        RecordedRequest register = requests.get(0);
        assertEquals("/2020-01-01/extension/register", register.path());
        assertEquals("{\"events\":[]}", register.text());
        assertEquals(
            Optional.of("flint-graceful-shutdown"),
            register.headers().first("Lambda-Extension-Name"));
        assertTrue(
            requests.stream().anyMatch(r -> r.path().equals("/2020-01-01/extension/event/next")));
      }
    }

    @Test
    void logsWhatCloseThrows() throws Exception {
      try (RunningFunction function = RunningFunction.start(graceful("close fails"))) {
        function.respond("\"a\"");

        assertEquals(0, terminate(function));
        assertTrue(function.process().output().contains("close failed"), function.process()::log);
      }
    }

    @Test
    void namesWhatIsNotDoneInTime() throws Exception {
      try (RunningFunction function = RunningFunction.start(graceful("hangs"))) {
        function.respond("\"a\"");

        assertEquals(0, terminate(function));
        assertTrue(
            function.process().output().contains("killed soon: function-hook at "),
            function.process()::log);
      }
    }

    @Test
    void endsTheLoopThatWaitsForAnEvent() throws Exception {
      try (RunningFunction function = RunningFunction.start(graceful("outlives loop"))) {
        function.respond("\"a\"");
        function.api().awaitNext(2, RunningFunction.SOON);

        assertEquals(0, terminate(function));
        String output = function.process().output();
        assertTrue(output.contains("loop has ended"), function.process()::log);
        assertFalse(output.contains("Lost the service"), function.process()::log);
      }
    }

    @Test
    void isTheJvmsOwnWithoutTheSetting() throws Exception {
      try (RunningFunction function = RunningFunction.start(Lifecycle.class)) {
        function.respond("\"a\"");

        assertEquals(143, terminate(function));
        assertFalse(function.process().output().contains("closed"), function.process()::log);
        assertTrue(
            function.api().requests().stream().noneMatch(r -> r.path().contains("extension")));
      }
    }

    private static FunctionLaunch graceful(String atEnd) {
      return FunctionLaunch.of(Lifecycle.class)
          .variable("FLINT_GRACEFUL_SHUTDOWN", "true")
          .variable("AT_END", atEnd);
    }

    private static int terminate(RunningFunction function) throws Exception {
      ProcessHandle.of(function.process().pid()).orElseThrow().destroy();
      return function.process().awaitExit();
    }
  }

  /** A deadline that comes near. */
  @Nested
  class Deadline {

    @ParameterizedTest
    @CsvSource({",false", "900,true"})
    void isExplainedByTheStack(String margin, boolean all) throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of(Lifecycle.class)
              .variable("FLINT_DEADLINE_STACK_MS", margin == null ? "" : margin)
              .variable("FLINT_DEADLINE_STACK_ALL", Boolean.toString(all));
      try (RunningFunction function = RunningFunction.start(launch);
          ServerSocket gate = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        function.respond("\"early\"");
        function.api().enqueue(due("\"" + gate.getLocalPort() + "\""));

        try (Socket handler = gate.accept()) {
          String log = awaitLog(function, "reaches its deadline");
          assertTrue(log.contains("The invocation late reaches its deadline in "), log);
          assertTrue(log.contains("at functions.Lifecycle.handleRequest("), log);
          assertEquals(all, log.contains("Thread Reference Handler"), log);
          handler.getOutputStream().write(1);
        }
        Answer answer = function.api().takeAnswer(RunningFunction.SOON);
        assertInstanceOf(Answer.Response.class, answer);
      }
    }

    @Test
    void isNobodysBusinessWhereNothingIsLate() throws Exception {
      try (RunningFunction function = RunningFunction.start(Lifecycle.class)) {
        function.respond(due("\"in time\""));
        function.respond(due("\"again\""));

        assertEquals("", function.process().log());
      }
    }

    @ParameterizedTest
    @CsvSource({",true", "0,false"})
    void isWatchedByAThreadUnlessItIsSetOff(String margin, boolean watched) throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of(Lifecycle.class)
              .variable("FLINT_DEADLINE_STACK_MS", margin == null ? "" : margin);
      try (RunningFunction function = RunningFunction.start(launch)) {
        String threads = function.respond("\"threads\"");

        assertEquals(watched, threads.contains("flint-deadline"), threads);
      }
    }

    @Test
    void warnsOfAMarginThatIsNoNumber() throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of(Lifecycle.class).variable("FLINT_DEADLINE_STACK_MS", "soon");
      try (RunningFunction function = RunningFunction.start(launch)) {
        function.respond("\"a\"");

        assertTrue(
            function
                .process()
                .output()
                .contains(
                    "FLINT_DEADLINE_STACK_MS or flint.deadlineStackMs should be a number of"
                        + " milliseconds, but is \"soon\" (taken for 500)"),
            function.process()::log);
      }
    }
  }

  /** What the function brings to be done behind each answer. */
  @Nested
  class Hooks {

    @Test
    void areCalledBehindEachAnswer() throws Exception {
      try (RunningFunction function = RunningFunction.start(hooked())) {
        function.respond(Event.of("\"a\"").withRequestId("first"));
        function.respond(Event.of("\"b\"").withRequestId("second"));
        function.api().awaitNext(3, RunningFunction.SOON);

        assertEquals("after first\nafter second\n", function.process().output());
      }
    }

    @Test
    void areInterruptedWhenTimeIsNearlyUp() throws Exception {
      try (RunningFunction function =
          RunningFunction.start(hooked().variable("AT_END", "hook hangs"))) {
        // Its start is not to take of the event's time, which a busy machine would use up.
        function.awaitReady();
        assertEquals("\"a\"", function.respond(due("\"a\"")));
        function.api().awaitNext(2, RunningFunction.SOON);

        assertTrue(
            function.process().output().contains("java.lang.InterruptedException"),
            function.process()::log);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = "false")
    void areNotLookedForWhereThereAreNone(String property) throws Exception {
      FunctionLaunch launch = hooked().jvmOption("-Dflint.afterAnswer=" + property);
      try (RunningFunction function = RunningFunction.start(launch)) {
        function.respond("\"a\"");
        function.api().awaitNext(2, RunningFunction.SOON);

        assertEquals("", function.process().output());
      }
    }

    private FunctionLaunch hooked() throws Exception {
      Path services = Files.createDirectories(folder.resolve("META-INF/services"));
      Files.writeString(
          services.resolve("dev.flint.runtime.lifecycle.AfterAnswer"),
          Lifecycle.Hook.class.getName());
      return FunctionLaunch.of(Lifecycle.class).with(folder);
    }
  }

  private static Event due(String json) {
    Instant deadline = Instant.now().plus(Duration.ofMillis(1500));
    return Event.of(json).withRequestId("late").withDeadline(deadline);
  }

  private static String awaitLog(RunningFunction function, String text) {
    String log = function.process().output();
    while (!log.contains(text) && function.process().isAlive()) {
      Thread.onSpinWait();
      log = function.process().output();
    }
    return log;
  }
}
