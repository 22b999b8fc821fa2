package oracle.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Does with the streams what the first word of the event says. */
public final class Streams implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    if (in.available() > 0 && in.read() == '!') {
      return;
    }
    String[] words = new String(in.readAllBytes(), StandardCharsets.UTF_8).split(" ", 2);
    switch (words[0]) {
      case "echo" -> out.write(words[1].getBytes(StandardCharsets.UTF_8));
      case "bytes" -> writeEveryByte(out);
      case "pieces" -> writePieces(out);
      case "close" -> closeBoth(in, out);
      case "after-close" -> {
        closeBoth(in, out);
        out.write('+');
      }
      case "throw" -> {
        out.write("partial".getBytes(StandardCharsets.UTF_8));
        throw new IOException("broken off");
      }
      case "more" -> out.write(String.valueOf(in.read()).getBytes(StandardCharsets.UTF_8));
      case "large" -> out.write(new byte[Integer.parseInt(words[1])]);
      case "null" -> out.write(null);
      case "beyond" -> out.write(new byte[1], 1, 1);
      default -> {}
    }
  }

  private static void writeEveryByte(OutputStream out) throws IOException {
    for (int i = 0; i < 256; i++) {
      out.write(i);
    }
    out.write(0x141);
  }

  private static void writePieces(OutputStream out) throws IOException {
    for (int i = 0; i < 1000; i++) {
      out.write(("piece " + i + "\n").getBytes(StandardCharsets.UTF_8), 0, 5);
      out.flush();
    }
  }

  private static void closeBoth(InputStream in, OutputStream out) throws IOException {
    in.close();
    out.write("closed".getBytes(StandardCharsets.UTF_8));
    out.close();
    out.close();
  }
}
