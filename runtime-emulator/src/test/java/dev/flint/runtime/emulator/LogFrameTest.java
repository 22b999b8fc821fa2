package dev.flint.runtime.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A function that is given a descriptor for its log. */
class LogFrameTest {

  /** 2026-03-01T09:05:07.042123Z in microseconds. */
  private static final String TIME = "\\000\\006\\113\\362\\304\\101\\073\\113";

  @TempDir Path directory;

  private final List<String> log = new CopyOnWriteArrayList<>();

  @Test
  void isReadAsItWasWritten() throws Exception {
    writeBootstrap("printf '\\245\\132\\000\\023\\000\\000\\000\\005" + TIME + "a\\nb\\nc'");

    try (LocalFunction function = start()) {
      function.invoke(Event.of("{}"));

      assertEquals(
          List.of(
              new LogFrame(
                  "WARN", "TEXT", Instant.parse("2026-03-01T09:05:07.042123Z"), "a\nb\nc")),
          function.logFrames());
      assertTrue(log.contains("a\nb\nc"), log::toString);
    }
  }

  @Test
  void knowsJson() throws Exception {
    writeBootstrap("printf '\\245\\132\\000\\032\\000\\000\\000\\002" + TIME + "{}'");

    try (LocalFunction function = start()) {
      function.invoke(Event.of("{}"));

      assertEquals(
          "FATAL JSON",
          function.logFrames().get(0).level() + " " + function.logFrames().get(0).format());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "plain text that is no frame,begin with a55a",
    "\\245\\132\\000\\001\\000\\000\\000\\002" + TIME + "no,a55a0001",
    "\\245\\132\\000\\042\\000\\000\\000\\002" + TIME + "no,a55a0022",
    "\\245\\132\\000\\036\\000\\000\\000\\002" + TIME + "no,a55a001e",
    "\\245\\132\\000\\023\\377\\377\\377\\377" + TIME + "no,found -1"
  })
  void isRefusedWhenTheServiceWouldNotKnowIt(String written, String reason) throws Exception {
    writeBootstrap("printf '" + written + "'");

    try (LocalFunction function = start()) {
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> function.invoke(Event.of("{}")));
      assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }
  }

  @Test
  void isReadFromItsBytes() {
    Instant time = Instant.parse("2026-03-01T09:05:07.042123Z");

    LogFrame frame = LogFrame.read(frame(0xa55a0013, 3));

    assertEquals(new LogFrame("WARN", "TEXT", time, "abc"), frame);
  }

  @ParameterizedTest
  @CsvSource({"-1520828397,4", "-1520828397,-1", "-1520828415,3", "19,3"})
  void isRefusedWhereItsBytesAreNone(int type, int length) {
    assertThrows(IllegalArgumentException.class, () -> LogFrame.read(frame(type, length)));
  }

  private static byte[] frame(int type, int length) {
    return ByteBuffer.allocate(19)
        .putInt(type)
        .putInt(length)
        .putLong(1_772_355_907_042_123L)
        .put(new byte[] {'a', 'b', 'c'})
        .array();
  }

  private LocalFunction start() throws InterruptedException {
    return LocalFunction.start(FunctionSettings.of(directory).withLogFrames(true), log::add);
  }

  private void writeBootstrap(String command) throws IOException {
    String runtime =
        String.join(
            " ",
            "exec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "'",
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "-cp '" + System.getProperty("java.class.path") + "'",
            SampleRuntime.class.getName());
    Path bootstrap =
        Files.writeString(
            directory.resolve("bootstrap"),
            "#!/bin/sh\n" + command + " >&$_LAMBDA_TELEMETRY_LOG_FD\n" + runtime + "\n");
    Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
