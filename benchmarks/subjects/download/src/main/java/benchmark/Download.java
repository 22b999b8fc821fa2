package benchmark;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Answers a number with a string in JSON of as many bytes; making them takes no time. */
public final class Download implements RequestStreamHandler {
  private final byte[] piece = new byte[8192];

  /** Fills the piece that all strings are made of. */
  public Download() {
    Arrays.fill(piece, (byte) 'x');
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    int left = Integer.parseInt(new String(event.readAllBytes(), StandardCharsets.UTF_8).trim()) - 2;
    answer.write('"');
    answer.flush(); // The caller sees that something comes.
    for (; left > 0; left -= piece.length) {
      answer.write(piece, 0, Math.min(left, piece.length));
    }
    answer.write('"');
  }
}
