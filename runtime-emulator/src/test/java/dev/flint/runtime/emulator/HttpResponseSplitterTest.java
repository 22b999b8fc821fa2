package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpResponseSplitterTest implements HttpResponseSplitter.Parts {

  private static final Headers WITH_HEAD =
      Headers.NONE.with("content-type", "application/vnd.awslambda.http-integration-response");
  private static final String NULS = "\0".repeat(8);

  private final List<String> heads = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private final HttpResponseSplitter splitter = new HttpResponseSplitter(this);

  @Override
  public void head(byte[] json) {
    heads.add(new String(json, UTF_8));
  }

  @Override
  public void body(byte[] part) {
    bodies.add(new String(part, UTF_8));
  }

  @Test
  void splitsWhatComesAtOnce() {
    splitter.begins(WITH_HEAD);
    take("{}" + NULS + "\0body", "more");

    assertEquals(List.of("{}"), heads);
    assertEquals(List.of("\0body", "more"), bodies);
    assertFalse(splitter.isInHead());
  }

  @Test
  void splitsWhatComesByteByByte() {
    splitter.begins(WITH_HEAD);
    take(("{}" + NULS + "ab").split(""));

    assertEquals(List.of("{}"), heads);
    assertEquals(List.of("a", "b"), bodies);
  }

  @Test
  void endsTheHeadAtEightNulsAndNotBefore() {
    splitter.begins(WITH_HEAD);
    take("{\0\0\0\0\0\0\0}", "\0\0\0\0\0\0\0");

    assertTrue(splitter.isInHead());
    assertEquals(List.of(), heads);
    take("\0");
    assertEquals(List.of("{\0\0\0\0\0\0\0}"), heads);
    assertEquals(List.of(), bodies);
  }

  @Test
  void leavesAResponseOfAnotherTypeAsItIs() {
    splitter.begins(Headers.NONE.with("Content-Type", "text/plain"));
    take("{}" + NULS + "body");

    assertEquals(List.of(), heads);
    assertEquals(List.of("{}" + NULS + "body"), bodies);
  }

  private void take(String... parts) {
    for (String part : parts) {
      splitter.takes(part.getBytes(UTF_8));
    }
  }
}
