package dev.flint.runtime.logging.output;

import dev.flint.runtime.logging.format.RecordLevel;
import java.io.IOException;
import java.time.Instant;

/** A destination of log records, for several threads at once. */
public sealed interface LogOutput permits LineOutput, FrameOutput {

  /**
   * Writes a record so that it stays one event, however many lines it has.
   *
   * @param record its text
   * @param level its level
   * @param time when it was logged
   * @throws IOException when it can't be written
   */
  void write(String record, RecordLevel level, Instant time) throws IOException;

  /**
   * Writes bytes as they are.
   *
   * @param record the bytes
   * @param level their level
   * @param time when they were logged
   * @throws IOException when they can't be written
   */
  void write(byte[] record, RecordLevel level, Instant time) throws IOException;
}
