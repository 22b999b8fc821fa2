package dev.flint.runtime.emulator;

import java.time.Duration;

/**
 * Something that goes wrong between runtime and service, as data. A fault changes what the runtime
 * gets to hear, never what the service does: an answer that was posted is recorded all the same.
 *
 * <p>A fault of {@link Operation#NEXT} takes effect when the next event is handed out. Two do not
 * wait for an event and use none up: {@link Status}, and {@link CutConnection} before any byte.
 */
public sealed interface Fault {

  /** Returns the call whose next answer it changes. */
  Operation operation();

  /** Returns whether it takes effect without an event. */
  default boolean strikesWithoutEvent() {
    return false;
  }

  /**
   * Another status and body in place of the right ones.
   *
   * @param operation the call
   * @param code the HTTP status
   * @param body the body, may be empty
   */
  record Status(Operation operation, int code, String body) implements Fault {
    @Override
    public boolean strikesWithoutEvent() {
      return true;
    }
  }

  /**
   * The answer ends early, and with it the connection.
   *
   * @param operation the call
   * @param afterBytes how many bytes of the answer, status line and header included, still go out;
   *     0 for none
   */
  record CutConnection(Operation operation, int afterBytes) implements Fault {
    @Override
    public boolean strikesWithoutEvent() {
      return afterBytes == 0;
    }
  }

  /**
   * The answer goes out in small packets, the head too. The kernel may join some of them again.
   *
   * @param operation the call
   * @param bytesPerPacket the size of a packet, at least 1
   */
  record SplitPackets(Operation operation, int bytesPerPacket) implements Fault {
    /** Refuses a size below 1, with which the answer would never end. */
    public SplitPackets {
      requirePositive("bytesPerPacket", bytesPerPacket);
    }
  }

  /**
   * The answer is late.
   *
   * @param operation the call
   * @param delay how late
   */
  record Slow(Operation operation, Duration delay) implements Fault {}

  /**
   * A header field that {@code /next} leaves out.
   *
   * @param name the field, in any case
   */
  record MissingHeader(String name) implements Fault {
    @Override
    public Operation operation() {
      return Operation.NEXT;
    }
  }

  /**
   * The event's body comes in chunks.
   *
   * @param bytesPerChunk the size of a chunk, at least 1
   * @param extension text after each chunk size, such as {@code ;name=value}; may be empty
   * @param trailers fields after the last chunk
   */
  record ChunkedBody(int bytesPerChunk, String extension, Headers trailers) implements Fault {
    /** Refuses a size below 1: a chunk of 0 bytes is the end of a body. */
    public ChunkedBody {
      requirePositive("bytesPerChunk", bytesPerChunk);
    }

    /** Chunks with neither extension nor trailers. */
    public ChunkedBody(int bytesPerChunk) {
      this(bytesPerChunk, "", Headers.NONE);
    }

    @Override
    public Operation operation() {
      return Operation.NEXT;
    }
  }

  /**
   * Bytes in place of the whole answer, whether they are HTTP or not.
   *
   * @param operation the call
   * @param everything the bytes, status line and header included
   * @param keepOpen whether the connection goes on to serve after them
   */
  record Raw(Operation operation, byte[] everything, boolean keepOpen) implements Fault {
    /** Keeps a copy of the bytes. */
    public Raw {
      everything = everything.clone();
    }

    /** The bytes, and then the end of the connection. */
    public Raw(Operation operation, byte[] everything) {
      this(operation, everything, false);
    }
  }

  /**
   * The right answer, but announced as the connection's last, which it then is.
   *
   * @param operation the call
   */
  record ConnectionClose(Operation operation) implements Fault {}

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
    }
  }
}
