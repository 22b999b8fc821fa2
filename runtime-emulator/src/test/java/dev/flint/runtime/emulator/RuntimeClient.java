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

  static final String RUNTIME = "/2018-06-01/runtime/";
  private static final String NEXT = RUNTIME + "invocation/next";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;

  RuntimeClient(String address) {
    this.base = "http://" + address;
  }

  HttpResponse<String> next() throws IOException, InterruptedException {
    return get(NEXT);
  }

  CompletableFuture<HttpResponse<String>> nextAsync() {
    return getAsync(NEXT);
  }

  HttpResponse<String> respond(String requestId, String body, String... headers)
      throws IOException, InterruptedException {
    return post(RUNTIME + "invocation/" + requestId + "/response", body, headers);
  }

  HttpResponse<String> fail(String requestId, String body, String... headers)
      throws IOException, InterruptedException {
    return post(RUNTIME + "invocation/" + requestId + "/error", body, headers);
  }

  HttpResponse<String> failInit(String body, String... headers)
      throws IOException, InterruptedException {
    return post(RUNTIME + "init/error", body, headers);
  }

  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return client.send(
        request(path, headers).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return client.send(request(path, headers).build(), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> getAsync(String path, String... headers) {
    return client.sendAsync(request(path, headers).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
    return headers.length > 0 ? request.headers(headers) : request;
  }
}
