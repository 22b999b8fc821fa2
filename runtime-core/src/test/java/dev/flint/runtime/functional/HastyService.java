package dev.flint.runtime.functional;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A service that refuses the response to its first event when it has seen no more than the head,
 * and closes the connection with the rest unread. It takes the response to the second.
 */
final class HastyService implements AutoCloseable {

  private static final int BOUND_SECONDS = 30;

  private final ServerSocket server;
  private final CompletableFuture<String> second = new CompletableFuture<>();

  private HastyService(ServerSocket server) {
    this.server = server;
  }

  static HastyService start() throws IOException {
    HastyService service =
        new HastyService(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(service::serve, "hasty service");
    thread.setDaemon(true);
    thread.start();
    return service;
  }

  String address() {
    return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
  }

  /** The response to the second event. */
  String responseAfterRefusal() throws InterruptedException, ExecutionException, TimeoutException {
    return second.get(BOUND_SECONDS, TimeUnit.SECONDS);
  }

  private void serve() {
    try {
      try (Socket socket = server.accept()) {
        BufferedReader requests = requestsOf(socket);
        head(requests);
        send(socket, event("first", "\"20000000\""));
        head(requests);
        send(socket, "HTTP/1.1 413 Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      }
      try (Socket socket = server.accept()) {
        BufferedReader requests = requestsOf(socket);
        head(requests);
        send(socket, event("second", "\"small\""));
        char[] body = new char[head(requests)];
        requests.read(body);
        second.complete(new String(body));
      }
    } catch (IOException e) {
      second.completeExceptionally(e);
    }
  }

  private static BufferedReader requestsOf(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
  }

  private static String event(String requestId, String event) {
    return "HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: "
        + requestId
        + "\r\nContent-Length: "
        + event.length()
        + "\r\n\r\n"
        + event;
  }

  private static void send(Socket socket, String message) throws IOException {
    socket.getOutputStream().write(message.getBytes(ISO_8859_1));
  }

  /** Reads a request's head and gives the length of its body. */
  private static int head(BufferedReader requests) throws IOException {
    int length = 0;
    for (String line = requests.readLine(); !line.isEmpty(); line = requests.readLine()) {
      if (line.startsWith("Content-Length:")) {
        length = Integer.parseInt(line.substring("Content-Length:".length()).strip());
      }
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
