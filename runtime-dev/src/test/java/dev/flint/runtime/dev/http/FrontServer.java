package dev.flint.runtime.dev.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import dev.flint.runtime.dev.http.route.Route;
import dev.flint.runtime.dev.http.route.Routes;
import dev.flint.runtime.dev.loopback.LoopbackServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The front on a port of this machine. */
final class FrontServer implements AutoCloseable {

  private final LoopbackServer server = LoopbackServer.open("front", 0);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private FrontServer(Invoker invoker, Routes routes, HttpSettings settings) throws Exception {
    server.start(new HttpFront(invoker, routes, settings));
  }

  static FrontServer of(Invoker invoker) throws Exception {
    return of(invoker, HttpSettings.of(PayloadFormat.V2));
  }

  static FrontServer of(Invoker invoker, HttpSettings settings, Route... routes) throws Exception {
    return new FrontServer(invoker, Routes.of(List.of(routes)), settings);
  }

  int port() {
    return server.address().getPort();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  RawClient connect() throws Exception {
    return new RawClient(port());
  }

  static JsonNode json(byte[] text) throws Exception {
    return new JsonMapper().readTree(text);
  }

  @Override
  public void close() {
    server.close();
  }
}
