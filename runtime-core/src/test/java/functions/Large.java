package functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers as many characters as the event says. */
public final class Large {

  public String answer(String size) {
    return size.equals("small") ? size : "x".repeat(Integer.parseInt(size));
  }

  /** The same, to an event that is a JSON string. */
  public void stream(InputStream event, OutputStream response) throws IOException {
    String size = new String(event.readAllBytes(), StandardCharsets.UTF_8).replace("\"", "");
    response.write(answer(size).getBytes(StandardCharsets.UTF_8));
  }
}
