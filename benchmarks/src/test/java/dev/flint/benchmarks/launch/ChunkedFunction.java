package dev.flint.benchmarks.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A function that streams "Hello, World!" in chunks, in packets that end in the middle of these.
 */
public final class ChunkedFunction {
  private static final String API = System.getenv("AWS_LAMBDA_RUNTIME_API");
  private static final String CALL = " /2018-06-01/runtime/invocation/";
  private static final String ID_HEADER = "Lambda-Runtime-Aws-Request-Id: ";

  private ChunkedFunction() {}

  /** Answers until it is killed; one connection for each call. */
  public static void main(String[] arguments) throws IOException {
    while (true) {
      respond(
          next(),
          List.of(
              "Transfer-Encoding: chun",
              "ked\r\nTrailer: Some-Trailer\r\n\r\n8\r",
              "\n\"Hello, \r\n7;extension=1\r\nWor",
              "ld!\"\r\n0\r\nSome-Trailer: of no matter\r",
              "\n\r\n"));
    }
  }

  /** Waits for the next event, and returns the id of the invocation. */
  static String next() throws IOException {
    String next = call(List.of("GET" + CALL + "next HTTP/1.1\r\nHost: api\r\n\r\n"));
    return next.substring(next.indexOf(ID_HEADER) + ID_HEADER.length()).split("\n")[0];
  }

  /** Sends a response in these packets; the first one begins with a header. */
  static void respond(String id, List<String> packets) throws IOException {
    List<String> all = new ArrayList<>(packets);
    all.set(0, "POST" + CALL + id + "/response HTTP/1.1\r\n" + packets.get(0));
    call(all);
  }

  private static String call(List<String> packets) throws IOException {
    String[] address = API.split(":");
    try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      for (String packet : packets) {
        out.write(packet.getBytes(StandardCharsets.US_ASCII));
      }
      return head(socket);
    }
  }

  private static String head(Socket socket) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    StringBuilder head = new StringBuilder();
    for (String line = reader.readLine();
        line != null && !line.isEmpty();
        line = reader.readLine()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }
}
