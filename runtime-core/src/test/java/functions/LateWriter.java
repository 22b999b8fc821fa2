package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the stream of each response, and writes into the previous one when it handles the next
 * event. It answers what came of that.
 */
public final class LateWriter implements RequestStreamHandler {

  private OutputStream previous;

  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    String late = previous == null ? "first" : write(previous);
    previous = response;
    if (text.equals("fail")) {
      throw new IOException("as asked for");
    }
    response.write(late.getBytes(StandardCharsets.UTF_8));
    response.close();
  }

  private static String write(OutputStream response) throws IOException {
    String[] outcome = new String[1];
    Thread writer =
        new Thread(
            () -> {
              try {
                response.write("too late".getBytes(StandardCharsets.UTF_8));
                outcome[0] = "written";
              } catch (IOException e) {
                outcome[0] = "IOException: " + e.getMessage();
              }
            });
    writer.start();
    try {
      writer.join();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return outcome[0];
  }
}
