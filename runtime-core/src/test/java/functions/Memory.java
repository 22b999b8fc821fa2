package functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers the bytes that the heap holds after a collection, or very many bytes. */
public final class Memory {

  private static final int LARGE = 6_000_000;

  public void handle(InputStream event, OutputStream response) throws IOException {
    String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    if (text.equals("large")) {
      byte[] part = new byte[1000];
      for (int i = 0; i < LARGE / part.length; i++) {
        response.write(part);
      }
    } else {
      System.gc();
      long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      response.write(Long.toString(used).getBytes(StandardCharsets.UTF_8));
    }
  }
}
