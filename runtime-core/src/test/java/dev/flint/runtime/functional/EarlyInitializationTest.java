package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is initialized while a function starts, as its JVM logs it. */
class EarlyInitializationTest {
  private static final String SLOW = "Initializing 'java/math/BigDecimal'";

  private static final String FIRST_EVENT = "Initializing 'dev/flint/runtime/api/Invocation'";

  @TempDir private Path folder;

  @Test
  void initializesWhatItIsToldBeforeTheFirstEvent() throws Exception {
    String log = logOf("-Dflint.earlyInitialization=java.math.BigDecimal");

    assertTrue(log.contains(SLOW), log);
    assertTrue(log.indexOf(SLOW) < log.indexOf(FIRST_EVENT), log);
  }

  @Test
  void initializesNothingElse() throws Exception {
    assertFalse(logOf("-Dflint.other=java.math.BigDecimal").contains(SLOW));
  }

  @Test
  void passesOverWhatThisJdkHasNot() throws Exception {
    String unknown = "-Dflint.earlyInitialization=java.math.Unknown,java.math.BigDecimal";

    assertTrue(logOf(unknown).contains(SLOW));
  }

  private String logOf(String jvmOption) throws Exception {
    Path log = folder.resolve("init.log");
    try (RunningFunction function =
        RunningFunction.start(
            FunctionLaunch.of("functions.Hello")
                .jvmOption(jvmOption)
                .jvmOption("-Xlog:class+init=info:file=" + log))) {
      function.respond("\"a\"");
      return Files.readString(log);
    }
  }
}
