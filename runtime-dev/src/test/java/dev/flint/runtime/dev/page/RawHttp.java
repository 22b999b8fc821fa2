package dev.flint.runtime.dev.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.List;

/** Writes requests as they are, so that they may say what no client would let them. */
final class RawHttp {

  /** An answer: its head as text, and its body. */
  record Answer(String head, String body) {

    int status() {
      return Integer.parseInt(head.split(" ")[1]);
    }

    JsonNode json() throws IOException {
      return new ObjectMapper().readTree(body);
    }

    List<JsonNode> lines() throws IOException {
      return new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(body).readAll();
    }
  }

  private RawHttp() {}

  static Answer get(PageServer page, String path, String... headers) throws IOException {
    return send(page, "GET " + path, "", headers);
  }

  static Answer post(PageServer page, String path, String body, String... headers)
      throws IOException {
    return send(page, "POST " + path, body, headers);
  }

  /** Sends a request and reads to the end of the connection. */
  static Answer send(PageServer page, String line, String body, String... headers)
      throws IOException {
    try (Socket socket = open(page, line, body, headers)) {
      String all = new String(socket.getInputStream().readAllBytes(), UTF_8);
      int end = all.indexOf("\r\n\r\n");
      return new Answer(all.substring(0, end), all.substring(end + 4));
    }
  }

  /** Sends a request and leaves its answer to the caller. HTTP 1.0 has no chunks in it. */
  static Socket open(PageServer page, String line, String body, String... headers)
      throws IOException {
    Socket socket = new Socket("127.0.0.1", page.port());
    StringBuilder request = new StringBuilder(line + " HTTP/1.0\r\n");
    if (List.of(headers).stream().noneMatch(header -> header.startsWith("Host:"))) {
      request.append("Host: localhost:" + page.port() + "\r\n");
    }
    List.of(headers).forEach(header -> request.append(header + "\r\n"));
    int length = body.getBytes(UTF_8).length;
    request.append("Content-Length: " + length + "\r\n\r\n" + body);
    socket.getOutputStream().write(request.toString().getBytes(UTF_8));
    return socket;
  }

  static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
  }
}
