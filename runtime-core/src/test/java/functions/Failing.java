package functions;

import java.io.IOError;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Fails in the way that the event names. */
public final class Failing {

  public String handle(String way) throws Throwable {
    if (way.equals("none")) {
      return "well";
    }
    throw Way.valueOf(way).failure.get();
  }

  /** A way to fail. */
  private enum Way {
    PLAIN(() -> new IllegalStateException("no such customer")),
    CHECKED(() -> new IOException("disk on fire")),
    ERROR(() -> new AssertionError("should not be")),
    NESTED(
        () ->
            new IllegalStateException(
                "outer", new IOException("middle", new IllegalArgumentException("inner")))),
    SELF_CAUSE(OddThrowable.OwnCause::new),
    CAUSE_RING(OddThrowable::ringOfCauses),
    ENDLESS_CAUSES(OddThrowable.EndlessCauses::new),
    CAUSE_THROWS(OddThrowable.CauseThrows::new),
    MESSAGE_THROWS(OddThrowable.MessageThrows::new),
    TO_STRING_THROWS(OddThrowable.ToStringThrows::new),
    STACK_THROWS(OddThrowable.StackThrows::new),
    STACK_NULL(() -> new OddThrowable.OfStack(null)),
    STACK_OF_NULLS(() -> new OddThrowable.OfStack(new StackTraceElement[3])),
    NULL_MESSAGE(IllegalStateException::new),
    EMPTY_MESSAGE(() -> new IllegalStateException("")),
    LOCALIZED_MESSAGE(OddThrowable.Localized::new),
    LARGE_MESSAGE(() -> new IllegalStateException("x".repeat(1 << 20))),
    LARGE_EMOJI_MESSAGE(() -> new IllegalStateException("🚀".repeat(1 << 19))),
    CONTROL_CHARACTERS(
        () ->
            new IllegalStateException(
                "a\r\nLambda-Runtime-Evil: 1\r\n\r\n\0\u007f\u0085\u2028\ud83d")),
    EMOJI(() -> new IllegalStateException("🚀 nach Zürich")),
    DEEP_STACK(
        () ->
            withStack(
                new IllegalStateException("deep"),
                10_000,
                i -> new StackTraceElement("shop.Customers", "find" + i, "Customers.java", i))),
    HUGE_STACK(
        () ->
            withStack(
                new IllegalStateException("huge"),
                10_000,
                i -> new StackTraceElement("東".repeat(2_000) + i, "東".repeat(2_000), "東", i))),
    NO_STACK(() -> withStack(new IllegalStateException("bare"), 0, i -> null)),
    STACK_OVERFLOW(() -> endlessly(1)),
    OUT_OF_MEMORY(() -> new Exception("allocated " + new byte[Integer.MAX_VALUE].length)),
    INTERNAL_ERROR(() -> new InternalError("the JVM is ill")),
    IO_ERROR(() -> new IOError(new IOException("terminal lost")));

    private final Supplier<Throwable> failure;

    Way(Supplier<Throwable> failure) {
      this.failure = failure;
    }
  }

  private static Throwable withStack(
      Throwable thrown, int depth, IntFunction<StackTraceElement> frames) {
    StackTraceElement[] stack = new StackTraceElement[depth];
    Arrays.setAll(stack, frames);
    thrown.setStackTrace(stack);
    return thrown;
  }

  private static Throwable endlessly(int depth) {
    return depth == 0 ? null : endlessly(depth + 1);
  }
}
