package dev.flint.runtime.logging.throwable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThrowableDetailsTest {

  @Test
  void tellsTypeMessageAndFrames() {
    Exception thrown = new IOException("gone");
    StackTraceElement frame = new StackTraceElement("shop.Till", "open", "Till.java", 7);
    thrown.setStackTrace(new StackTraceElement[] {frame});

    assertEquals(
        new ThrowableDetails("java.io.IOException", "gone", List.of(frame), null, List.of()),
        ThrowableDetails.of(thrown));
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
  void tellsWhatWasSuppressedOnce() {
    Exception cause = new Exception("cause");
    Exception thrown = new Exception("thrown", cause);
    thrown.addSuppressed(new Exception("first", cause));
    thrown.addSuppressed(new Exception("second", thrown));

    ThrowableDetails details = ThrowableDetails.of(thrown);

    assertEquals(
        List.of("first", "second"),
        details.suppressed().stream().map(ThrowableDetails::message).toList());
    details.suppressed().forEach(suppressed -> assertNull(suppressed.cause()));
  }

  @Test
  void tellsOnlySoManySuppressed() {
    Exception thrown = new Exception("thrown");
    for (int i = 0; i < 1000; i++) {
      thrown.addSuppressed(new Exception("suppressed"));
    }

    assertEquals(99, ThrowableDetails.of(thrown).suppressed().size());
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
    ThrowableDetails details = new ThrowableDetails("T", "abcdef", List.of(), null, List.of());

    assertEquals("abcdef", details.message(6));
    assertTrue(details.message(5).startsWith("abcde…"), details.message(5));
    assertTrue(details.message(5).contains("6"), details.message(5));
  }

  private static List<String> messages(Throwable thrown) {
    return Stream.iterate(ThrowableDetails.of(thrown), Objects::nonNull, ThrowableDetails::cause)
        .map(ThrowableDetails::message)
        .toList();
  }
}
