package dev.flint.runtime.logging;

import dev.flint.runtime.logging.format.LogEntry;
import dev.flint.runtime.logging.format.RecordLevel;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Logs what is written to it, as UTF-8, line by line. */
final class LineStream extends OutputStream {

  /** So long a line, in bytes, is logged in pieces: it might never end. */
  private static final int MAX_LINE = 1024 * 1024;

  private final String logger;
  private final RecordLevel level;
  private final LogSink sink;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  LineStream(String logger, RecordLevel level, LogSink sink) {
    this.logger = logger;
    this.level = level;
    this.sink = sink;
  }

  @Override
  public synchronized void write(int octet) {
    if (octet == '\n') {
      log();
    } else {
      line.write(octet);
      if (line.size() >= MAX_LINE) {
        log();
      }
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }

  /** Logs what there is of a line. */
  synchronized void endLine() {
    if (line.size() > 0) {
      log();
    }
  }

  private void log() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    String message = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    sink.write(LogEntry.of(level, logger, message));
  }
}
