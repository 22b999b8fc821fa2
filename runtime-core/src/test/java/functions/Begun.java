package functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Begins its response before it looks at the event, which may tell it to fail. */
public final class Begun {

  public void handle(InputStream event, OutputStream response) throws IOException {
    response.write("begun".getBytes(StandardCharsets.UTF_8));
    if (new String(event.readAllBytes(), StandardCharsets.UTF_8).equals("\"fail\"")) {
      throw new IOException("begun and failed");
    }
  }
}
