package dev.flint.runtime.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Calls the Runtime API as a runtime does, over java.net.http. */
final class RuntimeClient {

  private static final String RUNTIME = "/2018-06-01/runtime/";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;

  RuntimeClient(String address) {
    this.base = "http://" + address + RUNTIME;
  }

  HttpResponse<String> next() throws IOException, InterruptedException {
    return client.send(nextRequest(), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> nextAsync() {
    return client.sendAsync(nextRequest(), BodyHandlers.ofString());
  }

  HttpResponse<String> respond(String requestId, String body, String... headers)
      throws IOException, InterruptedException {
    return post("invocation/" + requestId + "/response", body, headers);
  }

  HttpResponse<String> fail(String requestId, String body, String... headers)
      throws IOException, InterruptedException {
    return post("invocation/" + requestId + "/error", body, headers);
  }

  HttpResponse<String> failInit(String body, String... headers)
      throws IOException, InterruptedException {
    return post("init/error", body, headers);
  }

  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest nextRequest() {
    return request("invocation/next").build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
  }
}
