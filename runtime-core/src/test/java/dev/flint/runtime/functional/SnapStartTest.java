package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.RecordedRequest;
import functions.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A function that goes on from a snapshot. */
class SnapStartTest {

  @Test
  void tellsResourcesInReverseBeforeAndInOrderBehind() throws Exception {
    try (RunningFunction function = RunningFunction.start(launch())) {
      assertEquals("\"a\"", function.respond("\"a\""));

      assertEquals(
          "before second\nbefore first\nafter first\nafter second\n", function.process().output());
    }
  }

  @Test
  void asksForEventsOnAnotherConnectionThanForTheRestore() throws Exception {
    try (RunningFunction function = RunningFunction.start(launch())) {
      function.respond("\"a\"");

      List<RecordedRequest> requests = function.api().requests();
      assertEquals("/2018-06-01/runtime/restore/next", requests.get(0).path());
      assertEquals("/2018-06-01/runtime/invocation/next", requests.get(1).path());
      assertNotEquals(requests.get(0).connection(), requests.get(1).connection());
    }
  }

  @Test
  void worksForAFunctionWithoutResources() throws Exception {
    FunctionLaunch launch =
        FunctionLaunch.of("functions.Hello")
            .variable("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    try (RunningFunction function = RunningFunction.start(launch)) {
      assertEquals("\"Hello, you\"", function.respond("\"you\""));
      assertEquals("/2018-06-01/runtime/restore/next", function.api().requests().get(0).path());
    }
  }

  @Test
  void tellsNobodyWhereNoSnapshotIsMade() throws Exception {
    FunctionLaunch launch = launch().variable("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    try (RunningFunction function = RunningFunction.start(launch)) {
      assertEquals("\"a\"", function.respond("\"a\""));
      assertEquals("", function.process().output());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "before first,Runtime.BeforeCheckpointError,/2018-06-01/runtime/init/error",
    "after second,Runtime.AfterRestoreError,/2018-06-01/runtime/restore/error",
    "before first before second,Runtime.BeforeCheckpointError,/2018-06-01/runtime/init/error",
    "after first after second,Runtime.AfterRestoreError,/2018-06-01/runtime/restore/error"
  })
  void reportsWhatAResourceThrowsAndEnds(String fails, String type, String path) throws Exception {
    try (RunningFunction function = RunningFunction.start(launch().variable("FAILS", fails))) {
      Answer.InitError error =
          assertInstanceOf(Answer.InitError.class, function.invoke(Event.of("\"a\"")));

      assertEquals(type, error.errorType());
      assertTrue(
          function.api().requests().stream().anyMatch(r -> r.path().equals(path)),
          function.process()::log);
      assertEquals(64, function.process().awaitExit());
      assertTrue(function.process().output().contains("failed in"), function.process()::log);
    }
  }

  private static FunctionLaunch launch() {
    return FunctionLaunch.of(Snapshot.class)
        .with(JavaPath.placeOf(org.crac.Core.class))
        .variable("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
  }
}
