package dev.flint.runtime.api;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * Bytes that grow by being written to, kept from one invocation to the next unless they have grown
 * large.
 */
final class ResponseBuffer {

  /** What is kept; a larger array is given back to the garbage collector. */
  private static final int KEPT = 64 * 1024;

  private static final int INITIAL = 1024;

  private byte[] bytes = new byte[INITIAL];
  private int length;

  void write(int octet) {
    if (length == bytes.length) {
      grow(1);
    }
    bytes[length++] = (byte) octet;
  }

  void write(byte[] source, int offset, int count) {
    Objects.checkFromIndexSize(offset, count, source.length);
    if (count > bytes.length - length) {
      grow(count);
    }
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
  }

  private void grow(int count) {
    long needed = (long) length + count;
    if (needed > Integer.MAX_VALUE - 8) {
      throw new OutOfMemoryError("A response may not be larger than 2 GiB");
    }
    bytes =
        Arrays.copyOf(bytes, (int) Math.min(Math.max(needed, 2L * length), Integer.MAX_VALUE - 8));
  }

  /**
   * Returns what has been written, without copying it: valid until the next write or {@link
   * #reset}.
   */
  ByteBuffer content() {
    return ByteBuffer.wrap(bytes, 0, length);
  }

  void reset() {
    length = 0;
    if (bytes.length > KEPT) {
      bytes = new byte[INITIAL];
    }
  }
}
