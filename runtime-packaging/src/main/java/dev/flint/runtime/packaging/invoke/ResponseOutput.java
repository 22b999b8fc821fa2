package dev.flint.runtime.packaging.invoke;

import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.StreamListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Writes a streamed response while it comes. The head that an HTTP response of this kind begins
 * with goes to the log.
 */
final class ResponseOutput implements StreamListener {
  private static final String WITH_HEAD = "application/vnd.awslambda.http-integration-response";

  /** How many NULs end the head. */
  private static final int DELIMITER = 8;

  private final OutputStream output;
  private final Consumer<String> log;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private boolean inHead;
  private int nuls;

  ResponseOutput(OutputStream output, Consumer<String> log) {
    this.output = output;
    this.log = log;
  }

  @Override
  public void begins(Headers headers) {
    inHead = headers.first("Content-Type").filter(WITH_HEAD::equals).isPresent();
  }

  @Override
  public void takes(byte[] part) {
    int body = inHead ? endOfHead(part) : 0;
    try {
      output.write(part, body, part.length - body);
      output.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where in these bytes the body begins; at their end where it has not yet. */
  private int endOfHead(byte[] part) {
    for (int i = 0; i < part.length; i++) {
      nuls = part[i] == 0 ? nuls + 1 : 0;
      if (part[i] != 0) {
        head.write(part[i]);
      } else if (nuls == DELIMITER) {
        inHead = false;
        log.accept("HTTP response: " + head.toString(StandardCharsets.UTF_8));
        return i + 1;
      }
    }
    return part.length;
  }
}
