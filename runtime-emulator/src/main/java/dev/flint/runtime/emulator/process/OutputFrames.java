package dev.flint.runtime.emulator.process;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The log frames of processes, in order, through a named pipe. As with {@link OutputLines}, this
 * side writes a mark of its own to learn that everything written before has been read.
 */
public final class OutputFrames implements AutoCloseable {

  /** Gets the frames. */
  public interface Listener {

    /**
     * Takes a frame.
     *
     * @param type its first word
     * @param micros its time, microseconds since 1970
     * @param record the bytes in it
     * @throws IllegalArgumentException when it is not as the service expects
     */
    void accept(int type, long micros, byte[] record);
  }

  private static final int HEADER_BYTES = 16;
  private static final int MAX_RECORD = 64 * 1024 * 1024;
  private static final int MAGIC_BITS = 0xffff0000;
  private static final int MAGIC = 0xa55a0000;

  /** The type of the marks, which no process writes. */
  private static final int MARK = 0xf11e0000;

  private final NamedPipe pipe;
  private final Listener listener;
  private final AtomicLong marksMade = new AtomicLong();
  private final Marks<Long> marks = new Marks<>();
  private volatile boolean ended;
  private volatile @Nullable RuntimeException refusal;

  private OutputFrames(NamedPipe pipe, Listener listener) {
    this.pipe = pipe;
    this.listener = listener;
  }

  /** Makes the pipe in the folder and begins to read, on a thread of its own. */
  public static OutputFrames open(Path folder, Listener listener)
      throws IOException, InterruptedException {
    OutputFrames frames = new OutputFrames(NamedPipe.make(folder, "frames"), listener);
    Thread reader = new Thread(frames::read, "function-frames");
    reader.setDaemon(true);
    reader.start();
    return frames;
  }

  /** Returns the file to which processes write. */
  public File pipe() {
    return pipe.file();
  }

  /**
   * Waits until all that was written before has been given to the listener. Returns whether that
   * was in time.
   *
   * @throws RuntimeException what was wrong with a frame, if one was; none was read since
   */
  public boolean drain(Duration timeout) throws InterruptedException {
    long number = marksMade.incrementAndGet();
    boolean inTime = marks.writeAndAwait(number, () -> writeMark(number), timeout);
    if (refusal != null) {
      throw refusal;
    }
    return inTime;
  }

  /** Ends the reading; what comes now is nobody's. */
  @Override
  public void close() {
    ended = true;
    writeMark(0);
  }

  private void writeMark(long number) {
    pipe.write(ByteBuffer.allocate(HEADER_BYTES).putInt(MARK).putInt(0).putLong(number).array());
  }

  private void read() {
    byte[] header = new byte[HEADER_BYTES];
    try (pipe) {
      while (!ended && refusal == null) {
        pipe.readFully(header);
        take(ByteBuffer.wrap(header));
      }
      drainUnread();
    } catch (IOException failure) {
      refusal = new IllegalStateException("the log frames could not be read: " + failure, failure);
    }
    marks.giveUp();
  }

  private void take(ByteBuffer header) throws IOException {
    int type = header.getInt();
    int length = header.getInt();
    long time = header.getLong();
    if (type == MARK) {
      marks.seen(time);
      return;
    }
    try {
      requireFrame(type, length);
      byte[] record = new byte[length];
      pipe.readFully(record);
      listener.accept(type, time, record);
    } catch (RuntimeException refused) {
      refusal = refused;
    }
  }

  private static void requireFrame(int type, int length) {
    if ((type & MAGIC_BITS) != MAGIC) {
      throw new IllegalArgumentException(
          "expected a log frame to begin with a55a, but it begins with "
              + Integer.toHexString(type));
    }
    if (length < 0 || length > MAX_RECORD) {
      throw new IllegalArgumentException(
          "expected the length of a log frame's record, but found " + length);
    }
  }

  /** A process must not hang because nobody reads any more. */
  private void drainUnread() throws IOException {
    byte[] buffer = new byte[8192];
    marks.giveUp();
    while (!ended) {
      pipe.read(buffer);
      marks.giveUp();
    }
  }
}
