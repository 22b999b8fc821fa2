package dev.flint.runtime.logging;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FunctionLogTest {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void captureOutput() {
    System.setOut(new PrintStream(printed, false, StandardCharsets.UTF_8));
  }

  @AfterEach
  void releaseOutput() {
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void isUsedWhereTheChosenOneIs() {
    FunctionLog chosen = log(Map.of());
    FunctionLog choosing = log(Map.of()).choosing(() -> chosen);

    assertFalse(choosing.isUsed());
    assertSame(chosen.sink(), choosing.sink());
    assertTrue(choosing.isUsed());
  }

  @Test
  void takesAndFlushesTheStreamsOfTheChosenOne() {
    PrintStream before = System.out;
    FunctionLog chosen = log(Map.of("FLINT_LOG_STREAMS", "true"));
    FunctionLog choosing = log(Map.of()).choosing(() -> chosen);

    choosing.takeStreams();
    assertNotSame(before, System.out);
    System.out.print("no line end");
    choosing.flushOutput();

    String record = printed.toString(StandardCharsets.UTF_8);
    assertTrue(record.endsWith(" - INFO System.out no line end\n"), record);
  }

  private static FunctionLog log(Map<String, String> variables) {
    LogSettings settings = LogSettings.read(variables, new ArrayList<>());
    return new FunctionLog(settings, InstantSource.system(), () -> null);
  }
}
