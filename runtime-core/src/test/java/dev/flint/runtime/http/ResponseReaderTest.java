package dev.flint.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {

  @Test
  void readsStatusHeadersAndBody() throws Exception {
    HttpResponse response =
        read("HTTP/1.1 404 Not Found\r\nA: b: c \r\nEmpty:\r\nContent-Length: 3\r\n\r\nabcdef")
            .response();

    assertEquals(404, response.status());
    assertEquals("b: c", response.headers().first("a"));
    assertEquals("", response.headers().first("empty"));
    assertNull(response.headers().first("b"));
    assertEquals("abc", new String(response.body(), UTF_8));
  }

  @Test
  void readsLinesThatEndInALineFeedAlone() throws Exception {
    assertEquals("a", bodyOf("HTTP/1.1 200 OK\nContent-Length: 1\n\na"));
  }

  @Test
  void readsHeaderValuesAsUtf8() throws Exception {
    ResponseReader.Result result = read("HTTP/1.1 204 \r\nCity: Zürich 東京 🚀\r\n\r\n");

    assertEquals("Zürich 東京 🚀", result.response().headers().first("City"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HTTP/1.1 200 OK", "HTTP/1.1 200 ", "HTTP/1.1 200", "HTTP/1.1 200 Zürich"})
  void readsAnyReason(String statusLine) throws Exception {
    assertEquals("a", bodyOf(statusLine + "\r\nContent-Length: 1\r\n\r\na"));
  }

  @Test
  void readsPastInterimAnswers() throws Exception {
    String interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n";

    assertEquals("a", bodyOf(interim + "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na"));
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void readsNoBodyWhereTheStatusHasNone(int status) throws Exception {
    assertEquals("", bodyOf("HTTP/1.1 " + status + " X\r\nContent-Length: 5\r\n\r\nabcde"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | HTTP/1.1 200 OK | Content-Length: 1",
        "true  | HTTP/1.1 200 OK | Content-Length: 1~Connection: keep-alive",
        "false | HTTP/1.1 200 OK | Content-Length: 1~Connection: close",
        "false | HTTP/1.1 200 OK | Content-Length: 1~connection: x, CLOSE",
        "false | HTTP/1.1 200 OK | Content-Length: 1~Connection: keep-alive~Connection: close",
        "false | HTTP/1.0 200 OK | Content-Length: 1",
        "false | HTTP/1.1 200 OK | X: no length"
      })
  void knowsWhetherTheConnectionCanGoOn(boolean reusable, String statusLine, String headers)
      throws Exception {
    String head = statusLine + "\r\n" + headers.replace("~", "\r\n") + "\r\n\r\n";

    assertEquals(reusable, read(head + "a").reusable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1",
        "HTTP/1.1 20 OK",
        "HTTP/1.1 2OO OK",
        "HTTP/1.1 2000 OK",
        "HTTP/1.1 099 X",
        "HTTP/1.1 600 X",
        "HTTP/1.1  200 OK",
        "HTTP/2 200 OK",
        "http/1.1 200 OK",
        " HTTP/1.1 200 OK",
        "<html>"
      })
  void refusesAnotherStatusLine(String line) {
    HttpProtocolException e =
        assertThrows(
            HttpProtocolException.class,
            () -> read(line + "\r\nContent-Length: 1\r\n\r\na"),
            "status line " + line);

    assertTrue(e.getMessage().contains("\"" + line + "\""), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: x", "Content-Length: -1", "Content-Length: +1", "Content-Length:",
        "Content-Length: 99999999999", "Content-Length: 1 1", "Transfer-Encoding: gzip", "no colon",
        ": no name"
      })
  void refusesABrokenHeader(String header) {
    assertThrows(
        HttpProtocolException.class, () -> read("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\na"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\r\na\r\n0\r\n\r\n", "\r\na\r\n0\r\n\r\n", "-1\r\na\r\n0\r\n\r\n",
        "ffffffff\r\na\r\n0\r\n\r\n", "100000000\r\na\r\n0\r\n\r\n", "1\r\nab\r\n0\r\n\r\n",
        "+1\r\na\r\n0\r\n\r\n"
      })
  void refusesABrokenChunk(String body) {
    assertThrows(HttpProtocolException.class, () -> read(chunkedHead() + body));
  }

  @Test
  void refusesALineWithoutEnd() {
    String line = "HTTP/1.1 200 " + "x".repeat(300_000);

    assertThrows(HttpProtocolException.class, () -> read(line));
  }

  @Test
  void refusesHeadersWithoutEnd() {
    String headers = "A: b\r\n".repeat(2_000);

    assertThrows(HttpProtocolException.class, () -> read("HTTP/1.1 200 OK\r\n" + headers + "\r\n"));
  }

  @Test
  void readsALongHeader() throws Exception {
    String value = "x".repeat(200_000);

    assertEquals(
        value, read("HTTP/1.1 204 X\r\nA: " + value + "\r\n\r\n").response().headers().first("A"));
  }

  @Test
  void saysThatTheStreamEndedWhereverItDoes() {
    String whole = chunkedHead() + "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: t\r\n\r\n";

    for (int length = 0; length < whole.length(); length++) {
      String part = whole.substring(0, length);
      assertThrows(EOFException.class, () -> read(part), part);
    }
  }

  /** Random bodies, in random chunks, that arrive in random pieces. */
  @Test
  void readsChunkedBodiesHoweverTheyAreSplit() throws Exception {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      byte[] body = randomBytes(random);
      byte[] sent = concat(chunkedHead().getBytes(UTF_8), chunked(body, random), "rest".getBytes());
      SplitStream stream = new SplitStream(sent, random);

      ResponseReader.Result result = new ResponseReader(new ResponseInput(stream)).read();

      assertArrayEquals(body, result.response().body(), "seed " + seed);
      assertTrue(result.reusable());
      assertNull(result.response().headers().first("Trailer"), "trailers are dropped");
    }
  }

  @Test
  void readsOneResponseAfterTheOtherHoweverTheyAreSplit() throws Exception {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      byte[] first = randomBytes(random);
      byte[] second = randomBytes(random);
      byte[] sent = concat(measured(first), measured(second));
      ResponseReader reader = new ResponseReader(new ResponseInput(new SplitStream(sent, random)));

      assertArrayEquals(first, reader.read().response().body(), "seed " + seed);
      assertArrayEquals(second, reader.read().response().body(), "seed " + seed);
      assertThrows(EOFException.class, reader::read);
    }
  }

  @Test
  void readsABodyWithoutLengthToTheEndHoweverItIsSplit() throws Exception {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      byte[] body = randomBytes(random);
      byte[] sent = concat("HTTP/1.1 200 OK\r\nA: b\r\n\r\n".getBytes(UTF_8), body);
      ResponseReader reader = new ResponseReader(new ResponseInput(new SplitStream(sent, random)));

      ResponseReader.Result result = reader.read();

      assertArrayEquals(body, result.response().body(), "seed " + seed);
      assertFalse(result.reusable());
    }
  }

  private static byte[] randomBytes(Random random) {
    byte[] bytes = new byte[random.nextInt(random.nextBoolean() ? 20 : 40_000)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String chunkedHead() {
    return "HTTP/1.1 200 OK\r\nContent-Length: 7\r\nTransfer-Encoding: Chunked\r\n\r\n";
  }

  private static byte[] measured(byte[] body) {
    String head = "HTTP/1.1 200 OK\r\ncontent-length: " + body.length + "\r\n\r\n";
    return concat(head.getBytes(UTF_8), body);
  }

  private static byte[] chunked(byte[] body, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int from = 0; from < body.length; ) {
      int size = Math.min(body.length - from, 1 + random.nextInt(10_000));
      String hex = Integer.toHexString(size);
      String line = random.nextBoolean() ? hex.toUpperCase() + " ;a=\"b;c\"" : "00" + hex;
      out.writeBytes((line + "\r\n").getBytes(UTF_8));
      out.write(body, from, size);
      out.writeBytes("\r\n".getBytes(UTF_8));
      from += size;
    }
    out.writeBytes((random.nextBoolean() ? "0\r\n\r\n" : "000;x\r\nTrailer: t\r\n\r\n").getBytes());
    return out.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static String bodyOf(String sent) throws IOException {
    return new String(read(sent).response().body(), UTF_8);
  }

  private static ResponseReader.Result read(String sent) throws IOException {
    byte[] bytes = sent.getBytes(UTF_8);
    return new ResponseReader(new ResponseInput(new ByteArrayInputStream(bytes))).read();
  }

  /** Gives bytes in pieces of random length, as a socket may. */
  private static final class SplitStream extends InputStream {

    private final InputStream bytes;
    private final Random random;

    SplitStream(byte[] bytes, Random random) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.random = random;
    }

    @Override
    public int read() throws IOException {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int most = random.nextInt(4) == 0 ? 5000 : 3;
      return bytes.read(target, offset, Math.min(length, 1 + random.nextInt(most)));
    }
  }
}
