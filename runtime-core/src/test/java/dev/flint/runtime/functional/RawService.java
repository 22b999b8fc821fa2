package dev.flint.runtime.functional;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A service that sends bytes as they are and keeps requests as they came, both as ISO 8859-1: one
 * event with these headers, and nothing after it.
 */
final class RawService implements AutoCloseable {

  private static final int BOUND_SECONDS = 30;
  private static final String END = "\r\n\r\n";

  private final ServerSocket server;
  private final String event;
  private final BlockingQueue<String> posts = new LinkedBlockingQueue<>();
  private boolean sent;

  private RawService(ServerSocket server, String event) {
    this.server = server;
    this.event = event;
  }

  /** Starts the service with the headers of its event, each ended by a line end. */
  static RawService start(String headers) throws IOException {
    String event = "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: 1\r\n\r\n1";
    RawService service =
        new RawService(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), event);
    Thread thread = new Thread(service::serve, "raw service");
    thread.setDaemon(true);
    thread.start();
    return service;
  }

  String address() {
    return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
  }

  /** The head of the next request that posts something. */
  String takePost() throws InterruptedException {
    String post = posts.poll(BOUND_SECONDS, TimeUnit.SECONDS);
    if (post == null) {
      throw new AssertionError("Expected a post, found none in " + BOUND_SECONDS + " s");
    }
    return post;
  }

  /** Gives this in place of a post, since none will come any more. */
  void giveUp(String reason) {
    posts.add(reason);
  }

  private void serve() {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          answer(socket);
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void answer(Socket socket) throws IOException {
    InputStream requests = new BufferedInputStream(socket.getInputStream());
    for (String head = head(requests); head != null; head = head(requests)) {
      if (head.startsWith("POST ")) {
        requests.readNBytes(length(head));
        send(socket, "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
        posts.add(head);
      } else if (!sent) {
        sent = true;
        send(socket, event);
      }
    }
  }

  /** Null at the end of the connection. */
  private static String head(InputStream requests) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!endsInAnEmptyLine(head)) {
      int octet = requests.read();
      if (octet < 0) {
        return null;
      }
      head.append((char) octet);
    }
    return head.toString();
  }

  private static boolean endsInAnEmptyLine(StringBuilder head) {
    int start = head.length() - END.length();
    return start >= 0 && head.indexOf(END, start) == start;
  }

  private static int length(String head) {
    String name = "Content-Length: ";
    int start = head.indexOf(name) + name.length();
    return Integer.parseInt(head.substring(start, head.indexOf('\r', start)));
  }

  private static void send(Socket socket, String message) throws IOException {
    socket.getOutputStream().write(message.getBytes(ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
