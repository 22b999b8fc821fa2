package dev.flint.runtime.functional;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A service that hands out one event and goes away when it has seen some of the response. */
final class CuttingService implements AutoCloseable {

  private final ServerSocket server;
  private final String event;
  private final int bytesOfResponse;

  private CuttingService(ServerSocket server, String event, int bytesOfResponse) {
    this.server = server;
    this.event = event;
    this.bytesOfResponse = bytesOfResponse;
  }

  static CuttingService start(String event, int bytesOfResponse) throws IOException {
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    CuttingService service = new CuttingService(server, event, bytesOfResponse);
    Thread thread = new Thread(service::serve, "cutting service");
    thread.setDaemon(true);
    thread.start();
    return service;
  }

  String address() {
    return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
  }

  private void serve() {
    try (Socket socket = server.accept()) {
      String request = "";
      while (!request.endsWith("\r\n\r\n")) {
        request += (char) socket.getInputStream().read();
      }
      String head =
          "HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: 1\r\nContent-Length: "
              + event.length()
              + "\r\n\r\n";
      socket.getOutputStream().write((head + event).getBytes(UTF_8));
      socket.getInputStream().readNBytes(bytesOfResponse);
    } catch (IOException closed) {
      // The test is over.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
