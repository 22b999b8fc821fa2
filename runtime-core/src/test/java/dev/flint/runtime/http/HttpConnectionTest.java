package dev.flint.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpConnectionTest {

  private final MockWebServer server = new MockWebServer();
  private HttpConnection connection;

  @BeforeEach
  void connect() throws Exception {
    server.start(InetAddress.getLoopbackAddress(), 0);
    connection = new HttpConnection(server.getHostName(), server.getPort());
  }

  @AfterEach
  void close() {
    connection.close();
    server.close();
  }

  @Test
  void sendsTargetAndHeadersInOrder() throws Exception {
    server.enqueue(new MockResponse.Builder().build());
    RequestHeaders headers =
        RequestHeaders.NONE.with("User-Agent", "flint").with("B", "2").with("A", "1");

    connection.exchange(HttpRequest.get("/path/a%20b?c=d", headers));

    RecordedRequest request = takeRequest();
    assertEquals("GET", request.getMethod());
    assertEquals("/path/a%20b?c=d", request.getTarget());
    assertEquals(
        "Host: "
            + server.getHostName()
            + ":"
            + server.getPort()
            + "\nUser-Agent: flint\nB: 2\nA: 1\n",
        request.getHeaders().toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16 * 1024, 16 * 1024 + 1, 7_000_000})
  void sendsABodyOfAnySize(int size) throws Exception {
    server.enqueue(new MockResponse.Builder().code(202).build());
    byte[] bytes = new byte[size + 10];
    new Random(size).nextBytes(bytes);
    ByteBuffer body = ByteBuffer.wrap(bytes, 4, size).slice();

    HttpResponse response = connection.exchange(HttpRequest.post("/", RequestHeaders.NONE, body));

    assertEquals(202, response.status());
    RecordedRequest request = takeRequest();
    assertEquals(Integer.toString(size), request.getHeaders().get("Content-Length"));
    assertArrayEquals(Arrays.copyOfRange(bytes, 4, 4 + size), request.getBody().toByteArray());
    assertEquals(size, body.remaining(), "the body can be sent again");
  }

  @Test
  void sendsNothingOfTheRequestBefore() throws Exception {
    server.enqueue(new MockResponse.Builder().build());
    server.enqueue(new MockResponse.Builder().build());
    RequestHeaders headers = RequestHeaders.NONE.with("A", "1");

    connection.exchange(HttpRequest.post("/longer", headers, ByteBuffer.wrap(new byte[1000])));
    connection.exchange(get());

    assertEquals("/longer", takeRequest().getTarget());
    RecordedRequest second = takeRequest();
    assertEquals("/", second.getTarget());
    assertEquals(1, second.getHeaders().size(), "Host alone");
    assertEquals(0, second.getBodySize());
  }

  @Test
  void sendsHeaderValuesAsUtf8() throws Exception {
    server.enqueue(new MockResponse.Builder().build());

    connection.exchange(HttpRequest.get("/", RequestHeaders.NONE.with("City", "Zürich 東京 🚀")));

    assertEquals("Zürich 東京 🚀", takeRequest().getHeaders().get("City"));
  }

  @Test
  void receivesABodyOfAnyBytes() throws Exception {
    byte[] bytes = new byte[1_000_000];
    new Random(1).nextBytes(bytes);
    server.enqueue(new MockResponse.Builder().body(new Buffer().write(bytes)).build());

    assertArrayEquals(bytes, connection.exchange(get()).body());
  }

  @Test
  void receivesAChunkedBody() throws Exception {
    server.enqueue(new MockResponse.Builder().chunkedBody("in many chunks", 3).build());

    assertEquals("in many chunks", new String(connection.exchange(get()).body(), UTF_8));
  }

  @Test
  void keepsOneConnectionForAllExchanges() throws Exception {
    for (int i = 0; i < 3; i++) {
      server.enqueue(new MockResponse.Builder().code(200 + i).body("a").build());
    }

    for (int i = 0; i < 3; i++) {
      assertEquals(200 + i, connection.exchange(get()).status());
      assertEquals(i, takeRequest().getExchangeIndex());
    }
  }

  @Test
  void opensAnotherConnectionWhereTheServerAnnouncesTheEnd() throws Exception {
    server.enqueue(new MockResponse.Builder().addHeader("Connection", "close").build());
    server.enqueue(new MockResponse.Builder().build());

    connection.exchange(get());
    connection.exchange(get());

    assertEquals(0, takeRequest().getConnectionIndex());
    assertEquals(1, takeRequest().getConnectionIndex());
  }

  @Test
  void opensAnotherConnectionAfterAFailure() throws Exception {
    try (ScriptedServer scripted =
        ScriptedServer.answering("nonsense\r\n", "HTTP/1.1 204 No Content\r\n\r\n")) {
      HttpConnection other = new HttpConnection(scripted.host(), scripted.port());

      assertThrows(HttpProtocolException.class, () -> other.exchange(get()));
      assertEquals(204, other.exchange(get()).status());
      other.close();
    }
  }

  @Test
  void sendsARequestOnceEvenIfItGetsNoAnswer() throws Exception {
    try (ScriptedServer scripted =
        ScriptedServer.answering("", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      HttpConnection other = new HttpConnection(scripted.host(), scripted.port());

      assertThrows(IOException.class, () -> other.exchange(get()));
      assertEquals(1, scripted.connections());
      other.close();
    }
  }

  @Test
  void opensNoConnectionOnceItIsClosed() throws Exception {
    server.enqueue(new MockResponse.Builder().build());
    connection.exchange(get());

    connection.close();

    assertThrows(SocketException.class, () -> connection.exchange(get()));
    assertThrows(SocketException.class, () -> connection.begin(get()));
    assertEquals(1, server.getRequestCount());
  }

  @Test
  void givesNoAnswerToWhoWaitsWhileAnotherThreadClosesIt() throws Exception {
    server.enqueue(new MockResponse.Builder().headersDelay(1, TimeUnit.HOURS).build());
    Thread other =
        new Thread(
            () -> {
              try {
                takeRequest();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              connection.close();
            });
    other.start();

    assertThrows(IOException.class, () -> connection.exchange(get()));

    other.join();
    assertThrows(SocketException.class, () -> connection.exchange(get()));
  }

  @Test
  void saysThatNobodyListens() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    HttpConnection nowhere = new HttpConnection("127.0.0.1", port);

    assertThrows(ConnectException.class, () -> nowhere.exchange(get()));
  }

  @Test
  void refusesAHeaderThatWouldBreakTheHeadApart() {
    for (String value : new String[] {"a\r\nB: c", "a\nB: c", "a\rB: c"}) {
      assertThrows(
          IllegalArgumentException.class, () -> RequestHeaders.NONE.with("A", value), value);
      assertThrows(
          IllegalArgumentException.class,
          () -> HttpRequest.get("/" + value, RequestHeaders.NONE),
          value);
    }
  }

  private RecordedRequest takeRequest() throws InterruptedException {
    return server.takeRequest(30, TimeUnit.SECONDS);
  }

  private static HttpRequest get() {
    return HttpRequest.get("/", RequestHeaders.NONE);
  }
}
