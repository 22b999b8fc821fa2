package dev.flint.runtime.dev.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is between the client and the server, whatever the function says. */
class ConnectionTest {

  @Test
  void keepsTheConnectionWhateverTheFunctionSaysOfIt() throws Exception {
    String json =
        """
        {"statusCode": 200, "body": "tea", "headers": {"Content-Length": "99",
         "Transfer-Encoding": "chunked", "Connection": "close", "Date": "yesterday"}}
        """;
    try (FrontServer server = FrontServer.of(FakeInvoker.answering(json));
        RawClient client = server.connect()) {
      for (int i = 0; i < 2; i++) {
        client.sendHead("GET / HTTP/1.1", "Host: localhost");
        String head = client.readTo("\r\n\r\n");

        assertTrue(head.contains("Content-Length: 3\r\n"), head);
        assertTrue(head.contains("Date: yesterday\r\n"), head);
        assertFalse(head.contains("chunked") || head.contains("close"), head);
        assertEquals("tea", client.read(3));
      }
    }
  }

  @Test
  void sendsNoBodyToHead() throws Exception {
    FakeInvoker function = FakeInvoker.answering("{\"statusCode\": 203, \"body\": \"tea\"}");
    try (FrontServer server = FrontServer.of(function);
        RawClient client = server.connect()) {
      client.sendHead("HEAD / HTTP/1.1", "Host: localhost");
      String head = client.readTo("\r\n\r\n");
      client.sendHead("GET / HTTP/1.1", "Host: localhost");
      String next = client.readTo("\r\n\r\n");

      assertTrue(head.startsWith("HTTP/1.1 203 "), head);
      assertTrue(head.contains("Content-Length: 3\r\n"), head);
      assertTrue(next.startsWith("HTTP/1.1 203 "), next);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void sendsNoBodyWhereTheStatusHasNone(int status) throws Exception {
    FakeInvoker function =
        FakeInvoker.answering("{\"statusCode\": " + status + ", \"body\": \"tea\"}");
    try (FrontServer server = FrontServer.of(function);
        RawClient client = server.connect()) {
      for (int i = 0; i < 2; i++) {
        client.sendHead("GET / HTTP/1.1", "Host: localhost");

        assertTrue(client.readTo("\r\n\r\n").startsWith("HTTP/1.1 " + status));
      }
    }
  }

  @Test
  void takesBodiesOfUpToSixMegabytes() throws Exception {
    FakeInvoker function = FakeInvoker.answering("\"taken\"");
    try (FrontServer server = FrontServer.of(function)) {
      HttpResponse<String> largest =
          server.send(server.request("/").POST(BodyPublishers.ofByteArray(new byte[6 << 20])));
      HttpResponse<String> larger =
          server.send(
              server.request("/").POST(BodyPublishers.ofByteArray(new byte[(6 << 20) + 1])));

      assertEquals(200, largest.statusCode());
      assertEquals(413, larger.statusCode());
      assertTrue(larger.body().contains("Request Too Long"), larger.body());
      assertTrue(larger.body().contains("6291456"), larger.body());
      assertEquals(1, function.events.size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a%2Fb", "/..%2f", "//a//b", "/a;b=1/%2e%2e"})
  void passesAnyPathOn(String path) throws Exception {
    FakeInvoker function = FakeInvoker.answering("null");
    try (FrontServer server = FrontServer.of(function);
        RawClient client = server.connect()) {
      client.sendHead("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close");
      String response = client.readAll();

      assertTrue(response.startsWith("HTTP/1.1 200"), response);
      JsonNode event = FrontServer.json(function.events.take().body());
      assertEquals(path, event.get("rawPath").textValue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a%zz", "/%"})
  void refusesAPathThatIsNotPercentEncoded(String path) throws Exception {
    FakeInvoker function = FakeInvoker.answering("null");
    try (FrontServer server = FrontServer.of(function);
        RawClient client = server.connect()) {
      client.sendHead("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close");

      assertTrue(client.readAll().startsWith("HTTP/1.1 400"));
      assertEquals(0, function.events.size());
    }
  }
}
