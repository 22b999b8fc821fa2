package dev.flint.runtime.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.logging.format.LogEntry;
import dev.flint.runtime.logging.format.RecordLevel;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSinkTest {

  private static final Instant TIME = Instant.parse("2026-03-01T09:05:07.042123Z");
  private static final LogEntry ENTRY = LogEntry.of(RecordLevel.WARN, null, "a\nÜ");

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @BeforeEach
  void captureOutput() {
    System.setOut(new PrintStream(log, false, UTF_8));
  }

  @AfterEach
  void releaseOutput() {
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void joinsTheLinesOfARecordOnStandardOutput() {
    LogSink sink = sink(Map.of());

    sink.write(ENTRY);
    sink.write(LogEntry.of(RecordLevel.INFO, null, "b\r\nc\n"));
    sink.write("d\ne".getBytes(UTF_8), RecordLevel.INFO);

    assertEquals("a\rÜ\nb\rc\nd\ne", log.toString(UTF_8));
  }

  @Test
  void leavesTheLinesOfARecordToATerminal() {
    LogSettings settings = LogSettings.read(Map.of(), new ArrayList<>());

    new LogSink(settings, InstantSource.fixed(TIME), () -> null).write(ENTRY);

    assertEquals("a\nÜ\n", log.toString(UTF_8));
  }

  /** Type 0xa55a0000 | level << 2 | 2 | format, length, microseconds, record. */
  @Test
  void writesAFrameForEachRecord() throws Exception {
    Path file = Files.createFile(folder.resolve("frames"));
    try (FileInputStream opened = new FileInputStream(file.toFile())) {
      Map<String, String> variables =
          Map.of("_LAMBDA_TELEMETRY_LOG_FD", numberOf(file), "AWS_LAMBDA_LOG_FORMAT", "TEXT");
      sink(variables).write(ENTRY);
      sink(variables).write(new byte[] {7}, RecordLevel.UNDEFINED);

      ByteBuffer frames = ByteBuffer.wrap(opened.readAllBytes());
      assertEquals(0xa55a0013, frames.getInt());
      assertEquals(4, frames.getInt());
      assertEquals(1_772_355_907_042_123L, frames.getLong());
      assertEquals("a\nÜ", text(frames, 4));
      assertEquals(0xa55a0003, frames.getInt());
      assertEquals(1, frames.getInt());
      assertEquals(1_772_355_907_042_123L, frames.getLong());
      assertEquals("\u0007", text(frames, 1));
      assertEquals(0, frames.remaining());
    }
    assertEquals("", log.toString(UTF_8));
  }

  @Test
  void marksFramesOfJson() throws Exception {
    Path file = Files.createFile(folder.resolve("frames"));
    try (FileInputStream opened = new FileInputStream(file.toFile())) {
      sink(Map.of("_LAMBDA_TELEMETRY_LOG_FD", numberOf(file), "AWS_LAMBDA_LOG_FORMAT", "JSON"))
          .write(ENTRY);

      ByteBuffer frames = ByteBuffer.wrap(opened.readAllBytes());
      assertEquals(0xa55a0012, frames.getInt());
      assertEquals(frames.remaining() - 12, frames.getInt());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"62000", "three", "-1", "1/../0"})
  void takesStandardOutputForADescriptorThatCanNotBeOpened(String descriptor) {
    sink(Map.of("_LAMBDA_TELEMETRY_LOG_FD", descriptor)).write(ENTRY);

    List<String> lines = log.toString(UTF_8).lines().toList();
    assertTrue(
        lines.get(0).startsWith("_LAMBDA_TELEMETRY_LOG_FD is \"" + descriptor), lines.get(0));
    assertTrue(log.toString(UTF_8).endsWith("\na\rÜ\n"));
  }

  @Test
  void writesLinesToTheSocketOfManagedInstances() throws Exception {
    Path file = folder.resolve("socket");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(file));
      LogSink sink = sink(Map.of("_LAMBDA_TELEMETRY_LOG_FD_PROVIDER_SOCKET", file.toString()));
      try (SocketChannel connection = server.accept()) {
        sink.write(ENTRY);
        Thread.currentThread().interrupt();
        sink.write(ENTRY);
        assertTrue(Thread.interrupted());

        InputStream lines = Channels.newInputStream(connection);
        assertEquals("a\rÜ\na\rÜ\n", new String(lines.readNBytes(10), UTF_8));
      }

      // Nobody reads any more.
      sink.write(ENTRY);
      String output = log.toString(UTF_8);
      assertTrue(output.startsWith("The log goes to standard output"), output);
      assertTrue(output.endsWith("\na\rÜ\n"), output);
    }
  }

  @Test
  void takesStandardOutputForASocketThatIsNotThere() {
    String path = folder.resolve("none").toString();

    sink(Map.of("_LAMBDA_TELEMETRY_LOG_FD_PROVIDER_SOCKET", path)).write(ENTRY);

    String output = log.toString(UTF_8);
    assertTrue(output.startsWith("_LAMBDA_TELEMETRY_LOG_FD_PROVIDER_SOCKET is \"" + path), output);
    assertTrue(output.endsWith("\na\rÜ\n"), output);
  }

  @Test
  void takesTheDefaultForAPatternThatDoesNotParse() {
    LogSink sink = sink(Map.of("FLINT_LOG_PATTERN", "{mesage}"));

    sink.write(LogEntry.of(RecordLevel.INFO, "shop.Till", "opened"));

    List<String> lines = log.toString(UTF_8).lines().toList();
    assertTrue(lines.get(0).startsWith("FLINT_LOG_PATTERN"), lines::toString);
    assertTrue(lines.get(0).contains("{mesage}"), lines::toString);
    assertEquals("2026-03-01T09:05:07.042Z - INFO shop.Till opened", lines.get(1));
  }

  @Test
  void logsWhatIsPrintedLineByLine() {
    LogSink sink = sink(Map.of("FLINT_LOG_PATTERN", "{level} {logger} {message}"));

    sink.takeStreams();
    System.out.print("Zü");
    System.out.println("rich\r\n🚀");
    System.err.print("no end");
    sink.write(ENTRY);
    sink.endLines();
    sink.endLines();

    assertEquals(
        List.of("INFO System.out Zürich", "INFO System.out 🚀", "a\rÜ", "ERROR System.err no end"),
        List.of(log.toString(UTF_8).split("\n")));
  }

  private static LogSink sink(Map<String, String> variables) {
    Map<String, String> onLambda = new HashMap<>(variables);
    onLambda.put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001");
    LogSettings settings = LogSettings.read(onLambda, new ArrayList<>());
    return new LogSink(settings, InstantSource.fixed(TIME), () -> null);
  }

  private static String text(ByteBuffer frames, int length) {
    byte[] bytes = new byte[length];
    frames.get(bytes);
    return new String(bytes, UTF_8);
  }

  /** The number of the descriptor by which this process has the file open. */
  private static String numberOf(Path file) throws Exception {
    try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
      return descriptors
          .filter(descriptor -> file.equals(target(descriptor)))
          .findFirst()
          .orElseThrow()
          .getFileName()
          .toString();
    }
  }

  private static Path target(Path link) {
    try {
      return Files.readSymbolicLink(link);
    } catch (IOException closedMeanwhile) {
      return null;
    }
  }
}
