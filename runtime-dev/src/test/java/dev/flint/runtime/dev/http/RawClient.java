package dev.flint.runtime.dev.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A connection on which a test writes and reads bytes itself. */
final class RawClient implements AutoCloseable {

  private final Socket socket;

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
    // A server that says nothing fails the test, and does not hang it.
    socket.setSoTimeout(60_000);
  }

  /** Sends lines that end as HTTP's do, and then an empty one. */
  void sendHead(String... lines) throws IOException {
    send(String.join("\r\n", lines) + "\r\n\r\n");
  }

  void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
  }

  /** Reads up to this text, and includes it. */
  String readTo(String end) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(ISO_8859_1).endsWith(end)) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new EOFException("the connection ended after: " + read.toString(UTF_8));
      }
      read.write(next);
    }
    return read.toString(UTF_8);
  }

  String read(int length) throws IOException {
    return new String(socket.getInputStream().readNBytes(length), UTF_8);
  }

  /** Reads whatever comes until the server closes the connection. */
  String readAll() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), UTF_8);
  }

  InputStream input() throws IOException {
    return socket.getInputStream();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
