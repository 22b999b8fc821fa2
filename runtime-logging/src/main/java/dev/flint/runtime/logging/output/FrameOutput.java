package dev.flint.runtime.logging.output;

import dev.flint.runtime.logging.format.RecordLevel;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Frames on the descriptor that the service gives for them. A frame is, big-endian: an int of type,
 * {@code 0xa55a0000 | level << 2 | 1 << 1 | format} with format JSON 0 and TEXT 1 and levels from
 * UNDEFINED 0 to FATAL 6; an int, the record's length in bytes; a long, microseconds since 1970;
 * the record.
 */
public final class FrameOutput implements LogOutput {

  private static final int MAGIC = 0xa55a0000;
  private static final int WITH_TIME = 1 << 1;
  private static final int TEXT = 1;
  private static final int HEADER_BYTES = 16;
  private static final long MICROS_PER_SECOND = 1_000_000;

  private final OutputStream descriptor;
  private final int format;

  private FrameOutput(OutputStream descriptor, boolean json) {
    this.descriptor = descriptor;
    this.format = json ? 0 : TEXT;
  }

  /**
   * Opens a descriptor of this process by its name under {@code /proc}: Java has no other way to a
   * number that would not be reflection on the JDK. Works for pipes and files; what is behind the
   * number is opened once more and must allow it.
   *
   * @param number the descriptor's number
   * @param json whether the records are JSON
   * @throws IOException when it is no number, not open, or a socket, which can't be opened so
   */
  public static FrameOutput open(String number, boolean json) throws IOException {
    try {
      int descriptor = Integer.parseUnsignedInt(number);
      // Appending: a file may be written by others too.
      return new FrameOutput(new FileOutputStream("/proc/self/fd/" + descriptor, true), json);
    } catch (NumberFormatException e) {
      throw new IOException("it should be the number of a descriptor", e);
    }
  }

  /**
   * Frames on a stream, each with one write.
   *
   * @param json whether the records are JSON
   */
  public static FrameOutput to(OutputStream stream, boolean json) {
    return new FrameOutput(stream, json);
  }

  @Override
  public void write(String record, RecordLevel level, Instant time) throws IOException {
    write(record.getBytes(StandardCharsets.UTF_8), level, time);
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // The levels are declared in the order of the frames' numbers.
  public void write(byte[] record, RecordLevel level, Instant time) throws IOException {
    byte[] frame = new byte[HEADER_BYTES + record.length];
    ByteBuffer.wrap(frame)
        .putInt(MAGIC | level.ordinal() << 2 | WITH_TIME | format)
        .putInt(record.length)
        .putLong(time.getEpochSecond() * MICROS_PER_SECOND + time.getNano() / 1000)
        .put(record);
    // A long write to a pipe is several of the system's.
    synchronized (descriptor) {
      descriptor.write(frame);
    }
  }
}
