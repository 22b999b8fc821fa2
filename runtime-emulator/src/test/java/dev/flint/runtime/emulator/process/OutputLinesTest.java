package dev.flint.runtime.emulator.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLinesTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path folder;

  private final List<String> log = new CopyOnWriteArrayList<>();

  @Test
  void hasGivenEverythingToTheLogWhenDrained() throws Exception {
    try (OutputLines lines = OutputLines.open(folder, log::add)) {
      for (int i = 1; i <= 200; i++) {
        write(lines, "größe " + i + "\n\n");

        assertTrue(lines.drain(SOON));
        assertEquals(2 * i, log.size());
      }
      assertEquals(List.of("größe 1", "", "größe 2"), log.subList(0, 3));
    }
  }

  @Test
  void endsALineThatWasLeftOpen() throws Exception {
    try (OutputLines lines = OutputLines.open(folder, log::add)) {
      write(lines, "open");
      lines.drain(SOON);
      write(lines, "next\n");
      lines.drain(SOON);
    }

    assertEquals(List.of("open", "next"), log);
  }

  @Test
  void saysWhenTheLogIsTooSlow() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    try (OutputLines lines = OutputLines.open(folder, line -> await(released))) {
      write(lines, "slow\n");

      assertFalse(lines.drain(Duration.ofMillis(20)));
      released.countDown();
      assertTrue(lines.drain(SOON));
    }
  }

  @Test
  void goesOnReadingWhenTheLogThrowsAndSaysSo() throws Exception {
    Consumer<String> broken =
        line -> {
          throw new IllegalStateException("disk full");
        };
    try (OutputLines lines = OutputLines.open(folder, broken)) {
      // More than a pipe holds: the writer would hang if nobody read.
      write(lines, ("x".repeat(99) + "\n").repeat(20_000));

      IllegalStateException error =
          assertThrows(IllegalStateException.class, () -> lines.drain(SOON));
      assertEquals("disk full", error.getMessage());
    }
  }

  @Test
  void saysWhichPipeCouldNotBeMade() {
    Path missing = folder.resolve("missing");

    IOException error = assertThrows(IOException.class, () -> OutputLines.open(missing, log::add));

    assertTrue(error.getMessage().contains(missing.toString()), error.getMessage());
  }

  private static void write(OutputLines lines, String text) throws IOException {
    try (OutputStream out = new FileOutputStream(lines.pipe(), true)) {
      out.write(text.getBytes(UTF_8));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
