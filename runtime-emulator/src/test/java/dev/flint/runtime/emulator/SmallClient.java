package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/**
 * Calls the Runtime API with what java.base has: a process is there sooner without java.net.http.
 */
final class SmallClient {

  /** An event as it came, with its headers. */
  record Next(HttpURLConnection answer, String event) {

    String header(String name) {
      return answer.getHeaderField("Lambda-Runtime-" + name);
    }
  }

  private final String base;

  SmallClient(String address) {
    this.base = "http://" + address + RuntimeClient.RUNTIME;
  }

  Next next() throws IOException {
    HttpURLConnection call = open("invocation/next");
    return new Next(call, read(call));
  }

  void respond(String requestId, String body) throws IOException {
    post("invocation/" + requestId + "/response", body);
  }

  void fail(String requestId, String body, String errorType) throws IOException {
    post("invocation/" + requestId + "/error", body, errorType);
  }

  void failInit(String body, String errorType) throws IOException {
    post("init/error", body, errorType);
  }

  private void post(String path, String body, String... errorType) throws IOException {
    HttpURLConnection call = open(path);
    call.setDoOutput(true);
    for (String type : errorType) {
      call.setRequestProperty("Lambda-Runtime-Function-Error-Type", type);
    }
    try (OutputStream out = call.getOutputStream()) {
      out.write(body.getBytes(UTF_8));
    }
    read(call);
  }

  private HttpURLConnection open(String path) throws IOException {
    return (HttpURLConnection) new URL(base + path).openConnection();
  }

  private static String read(HttpURLConnection call) throws IOException {
    try (InputStream body = call.getInputStream()) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }
}
