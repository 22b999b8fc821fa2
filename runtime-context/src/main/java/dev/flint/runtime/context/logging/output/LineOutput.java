package dev.flint.runtime.context.logging.output;

import dev.flint.runtime.context.logging.format.RecordLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Lines of UTF-8. The service takes each line for an event, so the lines of one record are joined
 * by carriage returns, which CloudWatch shows as line breaks.
 */
public final class LineOutput implements LogOutput {

  private final OutputStream stream;

  private LineOutput(OutputStream stream) {
    this.stream = stream;
  }

  /** Lines on a stream, such as {@link StandardOutput}. */
  public static LineOutput on(OutputStream stream) {
    return new LineOutput(stream);
  }

  /**
   * Lines on a Unix domain socket.
   *
   * @param path the socket's file
   * @throws IOException when it can't be connected to
   */
  public static LineOutput onSocket(String path) throws IOException {
    return new LineOutput(SocketStream.connect(path));
  }

  @Override
  public void write(String record, RecordLevel level, Instant time) throws IOException {
    String text = record.endsWith("\n") ? record.substring(0, record.length() - 1) : record;
    String line = text.replace("\r\n", "\r").replace('\n', '\r');
    stream.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void write(byte[] record, RecordLevel level, Instant time) throws IOException {
    stream.write(record);
  }
}
