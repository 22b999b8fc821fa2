package dev.flint.runtime.emulator.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The output of processes as lines, in order. It is a named pipe: this side can write to it too,
 * and so learns that everything written before has been read, by waiting until a mark of its own
 * comes out at the other end. Reading until a pipe is empty could not tell, as the reader may hold
 * bytes that it has not passed on yet.
 */
public final class OutputLines implements AutoCloseable {

  private final NamedPipe pipe;
  private final Consumer<String> log;
  private final String markPrefix = "\0" + UUID.randomUUID() + ":";
  private final Marks<String> marks = new Marks<>();
  private volatile boolean ended;
  private volatile @Nullable RuntimeException refusal;

  private OutputLines(NamedPipe pipe, Consumer<String> log) {
    this.pipe = pipe;
    this.log = log;
  }

  /**
   * Makes the pipe in the folder and begins to read. Lines are given to {@code log} on a thread of
   * its own, without line ends; it must not block.
   */
  public static OutputLines open(Path folder, Consumer<String> log)
      throws IOException, InterruptedException {
    OutputLines lines = new OutputLines(NamedPipe.make(folder, "output"), log);
    Thread reader = new Thread(lines::read, "function-output");
    reader.setDaemon(true);
    reader.start();
    return lines;
  }

  /** Returns the file to which processes write. */
  public File pipe() {
    return pipe.file();
  }

  /**
   * Waits until all that was written before has been given to the log; text without a line end
   * counts as a line then. Returns whether that was in time.
   *
   * @throws RuntimeException what the log threw, if it did; it was given nothing since
   */
  public boolean drain(Duration timeout) throws InterruptedException {
    String mark = UUID.randomUUID().toString();
    // Not longer than any pipe's limit for writes in one piece.
    boolean inTime = marks.writeAndAwait(mark, () -> write(markPrefix + mark + "\n"), timeout);
    if (refusal != null) {
      throw refusal;
    }
    return inTime;
  }

  /** Ends the reading; what comes now is nobody's. */
  @Override
  public void close() {
    ended = true;
    write(markPrefix + "\n");
  }

  private void write(String text) {
    pipe.write(text.getBytes(UTF_8));
  }

  private void read() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try (pipe) {
      while (!ended) {
        int count = pipe.read(buffer);
        for (int i = 0; i < count; i++) {
          if (buffer[i] == '\n') {
            take(line.toString(UTF_8));
            line.reset();
          } else {
            line.write(buffer[i]);
          }
        }
      }
    } catch (IOException failure) {
      give("the output of the function could not be read: " + failure);
    }
  }

  private void take(String line) {
    int mark = line.indexOf(markPrefix);
    if (mark < 0) {
      give(line);
      return;
    }
    if (mark > 0) {
      give(line.substring(0, mark));
    }
    marks.seen(line.substring(mark + markPrefix.length()));
  }

  private void give(String line) {
    if (refusal == null) {
      try {
        log.accept(line);
      } catch (RuntimeException refused) {
        refusal = refused;
      }
    }
  }
}
