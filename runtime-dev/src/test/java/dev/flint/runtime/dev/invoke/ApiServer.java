package dev.flint.runtime.dev.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The Invoke API of some functions on a port of its own, and a client for it. */
final class ApiServer implements AutoCloseable {

  static final String INVOCATIONS = "/2015-03-31/functions/%s/invocations";
  static final String STREAMS = "/2021-11-15/functions/%s/response-streaming-invocations";

  final List<String> log = new CopyOnWriteArrayList<>();
  private final Server server = new Server();
  private final ServerConnector connector =
      new ServerConnector(server, new HttpConnectionFactory(anyPath()));
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ApiServer(ServedFunction... functions) {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new InvokeApi(List.of(functions), log::add));
  }

  /** As the dev server, which leaves paths to its handlers. */
  private static HttpConfiguration anyPath() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    return configuration;
  }

  static ApiServer of(ServedFunction... functions) throws Exception {
    ApiServer api = new ApiServer(functions);
    api.server.start();
    return api;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  /**
   * Posts a body.
   *
   * @param headers names and values in turns
   */
  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Posts a body to a path that Java's client would not send, and returns all that comes back. */
  String postRaw(String path, String body) throws IOException {
    try (Socket socket = new Socket(address().getHost(), address().getPort())) {
      String request =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s";
      byte[] bytes = String.format(request, path, body.length(), body).getBytes(UTF_8);
      socket.getOutputStream().write(bytes);
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /** Invokes the function named {@code hello}. */
  HttpResponse<String> invoke(String body, String... headers)
      throws IOException, InterruptedException {
    return post(String.format(INVOCATIONS, "hello"), body, headers);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path));
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
