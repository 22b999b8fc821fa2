package dev.flint.runtime.logging.throwable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StackTraceTextTest {

  @Test
  void isAsTheJvmPrintsIt() {
    Exception cause = new IllegalArgumentException();
    Exception thrown = new IllegalStateException("outer", cause);
    Exception suppressed = new Exception("on closing");
    thrown.addSuppressed(suppressed);
    thrown.setStackTrace(frames(2));
    cause.setStackTrace(frames(1));
    suppressed.setStackTrace(frames(1));

    assertEquals(
        """
        java.lang.IllegalStateException: outer
        \tat shop.Till.open0(Till.java:0)
        \tat shop.Till.open1(Till.java:1)
        \tSuppressed: java.lang.Exception: on closing
        \t\tat shop.Till.open0(Till.java:0)
        Caused by: java.lang.IllegalArgumentException
        \tat shop.Till.open0(Till.java:0)
        """,
        StackTraceText.of(ThrowableDetails.of(thrown)));
  }

  @Test
  void leavesOutFramesBeyondAThousandAndSaysHowMany() {
    Exception thrown = new Exception("deep");
    thrown.setStackTrace(frames(5000));

    String text = StackTraceText.of(ThrowableDetails.of(thrown));

    assertEquals(1026, text.lines().count());
    assertTrue(text.endsWith("\t... 3976 more\n"), text);
  }

  private static StackTraceElement[] frames(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new StackTraceElement("shop.Till", "open" + i, "Till.java", i))
        .toArray(StackTraceElement[]::new);
  }
}
