package benchmark;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers a number with an array of as many rows, piece by piece. */
public final class StreamedRows implements RequestStreamHandler {
  private static final int ROWS_IN_A_PIECE = 128;

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    int rows = Integer.parseInt(new String(event.readAllBytes(), StandardCharsets.UTF_8).trim());
    StringBuilder piece = new StringBuilder("[");
    for (int row = 0; row < rows; row++) {
      if (row > 0) {
        piece.append(',');
      }
      piece.append("{\"row\":").append(row).append(",\"text\":\"as it stands in the table\"}");
      if (row % ROWS_IN_A_PIECE == ROWS_IN_A_PIECE - 1) {
        send(piece, answer);
      }
    }
    send(piece.append(']'), answer);
  }

  private static void send(StringBuilder piece, OutputStream answer) throws IOException {
    answer.write(piece.toString().getBytes(StandardCharsets.UTF_8));
    answer.flush();
    piece.setLength(0);
  }
}
