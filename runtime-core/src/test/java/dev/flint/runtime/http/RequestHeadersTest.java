package dev.flint.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RequestHeadersTest {

  private final RequestHeaders common = RequestHeaders.NONE.with("A", "1");

  @Test
  void areWrittenAsLinesInOrder() throws Exception {
    assertEquals("A: 1\r\nB: é\r\n", written(common.with("B", "é")));
    assertEquals("", written(RequestHeaders.NONE));
  }

  @Test
  void areSharedByThoseMadeFromThem() throws Exception {
    assertEquals("A: 1\r\nB: 2\r\n", written(common.with("B", "2")));
    assertEquals("A: 1\r\nC: 3\r\n", written(common.with("C", "3")));
    assertEquals("A: 1\r\n", written(common));
  }

  private static String written(RequestHeaders headers) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    headers.writeTo(output);
    return output.toString(UTF_8);
  }
}
