package dev.flint.runtime.logging.output;

import dev.flint.runtime.logging.format.RecordLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Lines of UTF-8. The service takes each line for an event, so the lines of one record are joined
 * by carriage returns, which CloudWatch shows as line breaks. A terminal doesn't, so they may also
 * stay as they are.
 */
public final class LineOutput implements LogOutput {

  private final OutputStream stream;
  private final boolean joined;

  private LineOutput(OutputStream stream, boolean joined) {
    this.stream = stream;
    this.joined = joined;
  }

  /**
   * Lines on standard output.
   *
   * @param output which one
   * @param joined whether the lines of a record are one
   */
  public static LineOutput on(StandardOutput output, boolean joined) {
    return new LineOutput(output, joined);
  }

  /**
   * Lines on a Unix domain socket.
   *
   * @param path the socket's file
   * @throws IOException when it can't be connected to
   */
  public static LineOutput onSocket(String path) throws IOException {
    return new LineOutput(SocketStream.connect(path), true);
  }

  @Override
  public void write(String record, RecordLevel level, Instant time) throws IOException {
    String text = record.endsWith("\n") ? record.substring(0, record.length() - 1) : record;
    String line = joined ? text.replace("\r\n", "\r").replace('\n', '\r') : text;
    stream.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void write(byte[] record, RecordLevel level, Instant time) throws IOException {
    stream.write(record);
  }
}
