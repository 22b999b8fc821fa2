package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A socket to the Runtime API that shows the very bytes. */
final class RawClient implements Closeable {

  /** An answer with a fixed-length body. */
  record RawAnswer(String head, String text) {}

  private final Socket socket;

  RawClient(String address) throws IOException {
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
  }

  static RawAnswer call(String address, String methodAndPath) throws IOException {
    try (RawClient client = new RawClient(address)) {
      client.send(methodAndPath + " HTTP/1.1\r\nHost: x\r\n\r\n");
      return client.readAnswer();
    }
  }

  void send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(UTF_8));
  }

  /** Reads an answer by its content length, and nothing behind it. */
  RawAnswer readAnswer() throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(UTF_8).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the connection ended after: " + head.toString(UTF_8));
      }
      head.write(next);
    }
    int length =
        head.toString(UTF_8)
            .lines()
            .filter(line -> line.startsWith("Content-Length: "))
            .mapToInt(line -> Integer.parseInt(line.substring(16)))
            .sum();
    return new RawAnswer(head.toString(UTF_8), new String(in.readNBytes(length), UTF_8));
  }

  /** Reads until the service closes the connection. */
  String readToEnd() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), UTF_8);
  }

  /** Returns what one read gives, at most {@code most} bytes. */
  int readSome(int most) throws IOException {
    return socket.getInputStream().read(new byte[most]);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
