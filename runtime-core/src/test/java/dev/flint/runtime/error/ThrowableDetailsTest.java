package dev.flint.runtime.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThrowableDetailsTest {

  @Test
  void tellsTypeMessageAndFrames() {
    Exception thrown = new IOException("gone");
    StackTraceElement frame = new StackTraceElement("shop.Till", "open", "Till.java", 7);
    thrown.setStackTrace(new StackTraceElement[] {frame});

    assertEquals(
        List.of(new ThrowableDetails("java.io.IOException", "gone", List.of(frame))),
        ThrowableDetails.chainOf(thrown));
  }

  @Test
  void followsTheCauses() {
    Throwable thrown = new Exception("a", new Exception("b", new Error("c")));

    assertEquals(List.of("a", "b", "c"), messages(thrown));
  }

  @Test
  void tellsEachCauseOnceThoughTheyFormARing() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);

    assertEquals(List.of("first", "second"), messages(first));
  }

  @Test
  void followsOnlySoManyCauses() {
    Throwable thrown = new Exception("innermost");
    for (int i = 0; i < 10_000; i++) {
      thrown = new Exception("outer", thrown);
    }

    assertEquals(100, messages(thrown).size());
  }

  @Test
  void takesTheTypeForAMissingMessage() {
    assertEquals(List.of("java.lang.Error"), messages(new Error()));
  }

  @Test
  void tellsWhyAMessageCanNotBeHad() {
    Throwable thrown =
        new RuntimeException() {
          private static final long serialVersionUID = 1L;

          @Override
          public String getMessage() {
            throw new IllegalStateException();
          }
        };

    String message = messages(thrown).get(0);
    assertTrue(message.contains("IllegalStateException"), message);
    assertTrue(message.startsWith(thrown.getClass().getName()), message);
  }

  @Test
  void cutsALongMessageAndSaysSo() {
    ThrowableDetails details = new ThrowableDetails("T", "abcdef", List.of());

    assertEquals("abcdef", details.message(6));
    assertTrue(details.message(5).startsWith("abcde…"), details.message(5));
    assertTrue(details.message(5).contains("6"), details.message(5));
  }

  private static List<String> messages(Throwable thrown) {
    return ThrowableDetails.chainOf(thrown).stream().map(ThrowableDetails::message).toList();
  }
}
