package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A record that the function wrote to the descriptor for its log.
 *
 * @param level {@code UNDEFINED}, or {@code TRACE} to {@code FATAL}
 * @param format {@code JSON} or {@code TEXT}
 * @param time when it was logged, in microseconds
 * @param text the record, as UTF-8
 */
public record LogFrame(String level, String format, Instant time, String text) {

  private static final List<String> LEVELS =
      List.of("UNDEFINED", "TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");

  /** The type's high half. */
  private static final int MAGIC = 0xa55a;

  /** Of the type's low half, the bits that mean something: level, time, format. */
  private static final int KNOWN_BITS = 0b11111;

  /**
   * Reads a frame as it is written to the descriptor: its type, the length of the record, the time,
   * the record.
   *
   * @throws IllegalArgumentException when it is no frame that the service knows
   */
  public static LogFrame read(byte[] frame) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(frame);
      int type = buffer.getInt();
      if (type >>> 16 != MAGIC) {
        throw new IllegalArgumentException(
            "expected a log frame to begin with a55a, but it begins with "
                + Integer.toHexString(type));
      }
      byte[] record = new byte[buffer.getInt()];
      long micros = buffer.getLong();
      buffer.get(record);
      return of(type, micros, record);
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new IllegalArgumentException(
          "expected a log frame, but found " + frame.length + " bytes that are none", e);
    }
  }

  /**
   * @throws IllegalArgumentException when the type is none that the service knows
   */
  static LogFrame of(int type, long micros, byte[] record) {
    int flags = type & 0xffff;
    int level = flags >> 2;
    if ((flags & ~KNOWN_BITS) != 0 || (flags & 0b10) == 0 || level >= LEVELS.size()) {
      throw new IllegalArgumentException(
          "expected a log frame's type with level, time and format, but found "
              + Integer.toHexString(type));
    }
    return new LogFrame(
        LEVELS.get(level),
        (flags & 1) == 0 ? "JSON" : "TEXT",
        Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
        new String(record, UTF_8));
  }
}
