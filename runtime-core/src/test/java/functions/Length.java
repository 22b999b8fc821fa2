package functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers how many bytes the event has, without keeping them. */
public final class Length {

  public void count(InputStream event, OutputStream response) throws IOException {
    long length = event.transferTo(OutputStream.nullOutputStream());
    response.write(Long.toString(length).getBytes(StandardCharsets.UTF_8));
  }
}
