package dev.flint.runtime.dev.function;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "START RequestId: 8f5 Version: $LATEST",
        "END RequestId: 8f5",
        "REPORT RequestId: 8f5\tDuration: 3.00 ms\tBilled Duration: 3 ms",
        "INIT_START Runtime Version: provided:al2023.v1",
        "INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout",
        "RESTORE_START Runtime Version: java:21.v1",
        "RESTORE_REPORT Restore Duration: 120.00 ms"
      })
  void knowsTheLinesOfLambdaItself(String line) {
    assertTrue(PlatformLine.is(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "START of it",
        "REPORT\tRequestId: 8f5",
        "INIT_REPORTED",
        " END RequestId: 8f5",
        "an END RequestId: 8f5",
        ""
      })
  void leavesOtherLinesToTheFunction(String line) {
    assertFalse(PlatformLine.is(line));
  }
}
