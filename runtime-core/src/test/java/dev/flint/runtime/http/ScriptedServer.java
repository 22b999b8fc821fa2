package dev.flint.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives each connection one answer after the head of its request, and closes it. */
final class ScriptedServer implements AutoCloseable {

  private final ServerSocket server;
  private final String[] answers;
  private final AtomicInteger connections = new AtomicInteger();

  private ScriptedServer(ServerSocket server, String... answers) {
    this.server = server;
    this.answers = answers;
  }

  static ScriptedServer answering(String... answers) throws IOException {
    ScriptedServer server =
        new ScriptedServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), answers);
    Thread thread = new Thread(server::serve, "scripted server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  String host() {
    return server.getInetAddress().getHostAddress();
  }

  int port() {
    return server.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  private void serve() {
    for (String answer : answers) {
      try (Socket socket = server.accept()) {
        connections.incrementAndGet();
        BufferedReader request =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        while (!request.readLine().isEmpty()) {
          // The head is of no interest.
        }
        socket.getOutputStream().write(answer.getBytes(UTF_8));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
